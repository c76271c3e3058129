/** The calls to payment, store and coupon: each with a time-out, a bulkhead, a breaker, and a fallback that fails closed. */
package dev.baedal.order.client;
