package dev.baedal.coupon.web;

import java.util.Map;

import dev.baedal.coupon.domain.Coupon;
import dev.baedal.coupon.domain.CouponMgmt;
import dev.baedal.coupon.domain.CouponMgmts;
import dev.baedal.coupon.domain.Coupons;
import dev.baedal.platform.personal.PersonalData;
import dev.baedal.platform.security.CallersOwnLookup;
import dev.baedal.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Limits lookups of coupons and memberships by id to their customer and operators; the repositories limit the lists.
 */
@Configuration(proxyBeanMethods = false)
class CouponLookup {

	@Bean
	CallersOwnLookup<Coupon, Long> ownCoupon(Coupons coupons) {
		return new CallersOwnLookup<>(Coupon.class, Long.class, coupons::findById, Coupon::getCouponId,
				(caller, coupon) -> caller.is(Role.CUSTOMER, coupon.getCustomerId()), Role.CUSTOMER);
	}

	@Bean
	PersonalData personalData(Coupons coupons, CouponMgmts members) {
		return customerId -> Map.of("coupons", coupons.findByCustomerIdOrderByCouponId(customerId), "couponMgmts",
				members.findById(customerId).stream().toList());
	}

	@Bean
	CallersOwnLookup<CouponMgmt, String> ownMembership(CouponMgmts members) {
		return new CallersOwnLookup<>(CouponMgmt.class, String.class, members::findById, CouponMgmt::getCustomerId,
				(caller, member) -> caller.is(Role.CUSTOMER, member.getCustomerId()), Role.CUSTOMER);
	}
}
