package dev.baedal.coupon.application;

import java.time.Duration;

import dev.baedal.coupon.domain.CouponTerms;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param discount amount that a new coupon takes off, in won
 * @param validity how long a new coupon can be redeemed after its issue
 * @param redeemDeadline a coupon that an order has reserved for longer is overdue: the order should have ended
 */
@ConfigurationProperties("baedal.coupon")
record CouponProperties(@DefaultValue("2000") long discount, @DefaultValue("30d") Duration validity,
		@DefaultValue("14d") Duration redeemDeadline) {

	CouponTerms terms() {
		return new CouponTerms(discount, validity);
	}
}
