/** Deliveries: offered to riders once cooked, delivered, confirmed by the customer, or cancelled. */
package dev.baedal.delivery;
