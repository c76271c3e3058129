/** Deliveries: offered to riders when they are cooked, brought, confirmed by the customer, or undone. */
package dev.baedal.delivery;
