/** The coupon programme: its members, the deliveries that count, and the coupons that they earn. */
package dev.baedal.coupon;
