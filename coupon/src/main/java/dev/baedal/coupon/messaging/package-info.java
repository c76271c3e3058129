/** Events that coupon consumes. The events that it publishes are in {@link dev.baedal.coupon.domain.CouponEvent}. */
package dev.baedal.coupon.messaging;
