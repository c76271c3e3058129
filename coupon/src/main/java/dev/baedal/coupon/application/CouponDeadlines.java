package dev.baedal.coupon.application;

import java.time.Clock;

import dev.baedal.coupon.domain.Coupons;
import dev.baedal.platform.deadline.Overdue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deadline of a coupon's reservation. */
@Configuration(proxyBeanMethods = false)
class CouponDeadlines {

	@Bean
	Overdue overdueRedemptions(Coupons coupons, Clock clock, CouponProperties properties) {
		return new Overdue("redeem", clock, properties.redeemDeadline(), coupons::findRedeeming);
	}
}
