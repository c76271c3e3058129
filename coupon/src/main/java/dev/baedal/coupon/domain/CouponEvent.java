package dev.baedal.coupon.domain;

import java.time.Instant;

import dev.baedal.messaging.EventType;
import dev.baedal.messaging.OrderKeyed;
import org.jspecify.annotations.Nullable;

/** All events that the coupon service publishes. */
public sealed interface CouponEvent extends OrderKeyed {

	/**
	 * A customer got a coupon: the order earned it (M13), or its delivery waited for it (M19).
	 *
	 * @param discount in won
	 */
	@EventType("CouponIssued.v1")
	record CouponIssued(long orderId, String customerId, long storeId, long couponId, String code, long discount,
			Instant validUntil) implements CouponEvent {}

	/**
	 * The answer to the end of an order, also when there was nothing to undo (M19).
	 *
	 * @param revokedCouponId the coupon issued for the order; null for none
	 * @param returnedCouponId the coupon that the order had redeemed; null for none
	 */
	@EventType("CouponRevoked.v1")
	record CouponRevoked(long orderId, String customerId, @Nullable Long revokedCouponId,
			@Nullable Long returnedCouponId) implements CouponEvent {}
}
