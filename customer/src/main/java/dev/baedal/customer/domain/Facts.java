package dev.baedal.customer.domain;

import java.time.Instant;

/**
 * The fields of an event that a page shows; null where the event has no such field.
 *
 * @param price in won
 * @param refunded in won
 * @param discount in won
 * @param couponId the coupon that the order redeemed
 * @param heldUntil when an undecided cancel request counts as refused
 * @param outcome how a held cancel request failed
 */
public record Facts(Long storeId, Long price, String riderId, String reason, Long refunded, String couponCode,
		Long discount, Long couponId, Instant heldUntil, String outcome) {

	public static final Facts NONE = new Facts(null, null, null, null);

	private Facts(Long storeId, Long price, String riderId, String reason) {
		this(storeId, price, riderId, reason, null, null, null, null, null, null);
	}

	/** Without the rider, the coupon's identity and texts written by people. */
	Facts anonymous() {
		return new Facts(storeId, price, null, null, refunded, null, discount, null, heldUntil, outcome);
	}

	public static Facts placed(long storeId, long price) {
		return new Facts(storeId, price, null, null);
	}

	/** @param couponId null when no coupon was redeemed */
	public static Facts placed(long storeId, long price, long discount, Long couponId) {
		return new Facts(storeId, price, null, null, null, null, discount, couponId, null, null);
	}

	public static Facts rider(String riderId) {
		return new Facts(null, null, riderId, null);
	}

	public static Facts reason(String reason) {
		return new Facts(null, null, null, reason);
	}

	/** For a rider who no longer has the delivery, or could not hand it over. */
	public static Facts released(String riderId, String reason) {
		return new Facts(null, null, riderId, reason);
	}

	public static Facts refunded(long won, String reason) {
		return new Facts(null, null, null, reason, won, null, null, null, null, null);
	}

	public static Facts coupon(String code) {
		return new Facts(null, null, null, null, null, code, null, null, null, null);
	}

	public static Facts held(Instant until, String reason) {
		return new Facts(null, null, null, reason, null, null, null, null, until, null);
	}

	public static Facts refused(String outcome, String reason) {
		return new Facts(null, null, null, reason, null, null, null, null, null, outcome);
	}
}
