/** The call to payment: time-out, bulkhead, breaker, and a fallback that fails closed. */
package dev.baedal.order.client;
