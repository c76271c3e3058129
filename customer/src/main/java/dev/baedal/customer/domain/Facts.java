package dev.baedal.customer.domain;

import java.time.Instant;

/**
 * What an event tells beside that it happened; null where it tells nothing.
 *
 * @param price in won
 * @param refunded in won
 * @param discount in won
 * @param couponId what the order redeemed
 * @param heldUntil when a cancel that nobody has decided counts as refused
 * @param outcome how a held cancel came to nothing
 */
public record Facts(Long storeId, Long price, String riderId, String reason, Long refunded, String couponCode,
		Long discount, Long couponId, Instant heldUntil, String outcome) {

	public static final Facts NONE = new Facts(null, null, null, null);

	private Facts(Long storeId, Long price, String riderId, String reason) {
		this(storeId, price, riderId, reason, null, null, null, null, null, null);
	}

	/** Without whom, and without what people said. */
	Facts anonymous() {
		return new Facts(storeId, price, null, null, refunded, null, discount, null, heldUntil, outcome);
	}

	public static Facts placed(long storeId, long price) {
		return new Facts(storeId, price, null, null);
	}

	/** @param couponId null when none was redeemed */
	public static Facts placed(long storeId, long price, long discount, Long couponId) {
		return new Facts(storeId, price, null, null, null, null, discount, couponId, null, null);
	}

	public static Facts rider(String riderId) {
		return new Facts(null, null, riderId, null);
	}

	public static Facts reason(String reason) {
		return new Facts(null, null, null, reason);
	}

	/** A rider has it no more, or could not hand it over. */
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
