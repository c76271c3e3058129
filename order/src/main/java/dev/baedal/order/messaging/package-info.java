/** The events that order consumes. {@link dev.baedal.order.domain.OrderEvent} has those that it publishes. */
package dev.baedal.order.messaging;
