/** The calls to order and to coupon: time-out, bulkhead, circuit breaker, and fallbacks that fail closed. */
package dev.baedal.delivery.client;
