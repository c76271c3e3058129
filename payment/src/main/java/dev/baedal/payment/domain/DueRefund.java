package dev.baedal.payment.domain;

import java.time.Instant;

/**
 * A refund that the provider is to be asked for.
 *
 * @param dueAt since when; an operator's retry moves it
 */
public record DueRefund(Long orderId, Instant dueAt) {
}
