/** What delivery hears from the others. What it says is in {@link dev.baedal.delivery.domain.DeliveryEvent}. */
package dev.baedal.delivery.messaging;
