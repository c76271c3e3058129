/** What coupon hears from the others. What it says is in {@link dev.baedal.coupon.domain.CouponEvent}. */
package dev.baedal.coupon.messaging;
