/** The coupon programme: who is a member, which deliveries count, and the coupons they earn. */
package dev.baedal.coupon;
