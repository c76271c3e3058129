/** The call to order: time-out, bulkhead, breaker, and a fallback that fails closed. */
package dev.baedal.delivery.client;
