package dev.baedal.coupon.domain;

import java.time.Instant;

import dev.baedal.messaging.EventType;
import dev.baedal.messaging.OrderKeyed;

/** Everything that the coupon context says. */
public sealed interface CouponEvent extends OrderKeyed {

	/** Somebody got a coupon. The order earned it (M13), or its delivery waited for it (M19). @param discount in won */
	@EventType("CouponIssued.v1")
	record CouponIssued(long orderId, String customerId, long storeId, long couponId, String code, long discount,
			Instant validUntil) implements CouponEvent {}

	/**
	 * The answer to the end of an order, also when there was nothing to undo (M19).
	 *
	 * @param revokedCouponId what was given for the order @param returnedCouponId what the order had redeemed
	 */
	@EventType("CouponRevoked.v1")
	record CouponRevoked(long orderId, String customerId, Long revokedCouponId,
			Long returnedCouponId) implements CouponEvent {}
}
