/**
 * Events that delivery consumes. The events that it publishes are in {@link dev.baedal.delivery.domain.DeliveryEvent}.
 */
package dev.baedal.delivery.messaging;
