package dev.baedal.payment.domain;

import java.time.Instant;

/**
 * A refund attempt that one replica has claimed.
 *
 * @param dueAt when the next attempt is due; an operator's retry moves it
 */
public record DueRefund(Long orderId, Instant dueAt) {}
