package dev.baedal.customer.domain;

/**
 * What an event tells beside that it happened; null where it tells nothing.
 *
 * @param price in won
 * @param refunded in won
 */
public record Facts(Long storeId, Long price, String riderId, String reason, Long refunded, String couponCode) {

	public static final Facts NONE = new Facts(null, null, null, null, null, null);

	public static Facts placed(long storeId, long price) {
		return new Facts(storeId, price, null, null, null, null);
	}

	public static Facts rider(String riderId) {
		return new Facts(null, null, riderId, null, null, null);
	}

	public static Facts reason(String reason) {
		return new Facts(null, null, null, reason, null, null);
	}

	public static Facts released(String riderId, String reason) {
		return new Facts(null, null, riderId, reason, null, null);
	}

	public static Facts refunded(long won, String reason) {
		return new Facts(null, null, null, reason, won, null);
	}

	public static Facts coupon(String code) {
		return new Facts(null, null, null, null, null, code);
	}
}
