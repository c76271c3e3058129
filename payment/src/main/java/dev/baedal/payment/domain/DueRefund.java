package dev.baedal.payment.domain;

import java.time.Instant;

/**
 * An attempt at a refund, which one replica has claimed.
 *
 * @param dueAt when the next attempt is due; an operator's retry moves it
 */
public record DueRefund(Long orderId, Instant dueAt) {}
