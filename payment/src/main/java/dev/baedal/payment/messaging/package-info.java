/** The events of order and store that payment consumes. {@link dev.baedal.payment.domain.PaymentEvent} has its own. */
package dev.baedal.payment.messaging;
