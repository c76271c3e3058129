/** The events that payment consumes. {@link dev.baedal.payment.domain.PaymentEvent} has the published ones. */
package dev.baedal.payment.messaging;
