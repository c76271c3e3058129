/** The calls to payment, store and coupon, each with a time-out, a bulkhead, a breaker and a fail-closed fallback. */
package dev.baedal.order.client;
