/** Members, their counted deliveries, and coupons. */
@NullMarked
package dev.baedal.coupon.domain;

import org.jspecify.annotations.NullMarked;
