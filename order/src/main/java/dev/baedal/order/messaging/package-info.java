/** What order hears from the others. What it says is in {@link dev.baedal.order.domain.OrderEvent}. */
package dev.baedal.order.messaging;
