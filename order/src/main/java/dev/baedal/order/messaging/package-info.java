/** The events that order consumes. {@link dev.baedal.order.domain.OrderEvent} has the published ones. */
package dev.baedal.order.messaging;
