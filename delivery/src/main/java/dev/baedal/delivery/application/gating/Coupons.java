package dev.baedal.delivery.application.gating;

import org.jspecify.annotations.Nullable;

/** The coupon service as delivery uses it. */
public interface Coupons {

	/** Requests the coupon of an order. A repeat returns the same coupon. */
	Answer askFor(long orderId, String customerId, long storeId);

	/**
	 * @param couponId null unless issued
	 * @param reason null unless refused
	 */
	record Answer(Verdict verdict, @Nullable Long couponId, @Nullable String reason) {

		public static Answer issued(long couponId) {
			return new Answer(Verdict.ISSUED, couponId, null);
		}

		public static Answer refused(@Nullable String reason) {
			return new Answer(Verdict.REFUSED, null, reason);
		}

		public static Answer unknown() {
			return new Answer(Verdict.UNKNOWN, null, null);
		}
	}

	enum Verdict {

		ISSUED,
		/** Coupon knows that the order has ended; the event will reach delivery too. */
		REFUSED,
		/** No usable response: coupon may have issued the coupon, so the request must be repeated. */
		UNKNOWN
	}
}
