/** What payment hears from order and store. What it says is in {@link dev.baedal.payment.domain.PaymentEvent}. */
package dev.baedal.payment.messaging;
