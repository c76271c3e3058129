/** Members, the deliveries that count for them, and coupons. */
package dev.baedal.coupon.domain;
