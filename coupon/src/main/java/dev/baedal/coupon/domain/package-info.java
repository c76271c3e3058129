/** Members, their counted deliveries, and coupons. */
package dev.baedal.coupon.domain;
