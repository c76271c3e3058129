package dev.baedal.order.application.placing;

import org.jspecify.annotations.Nullable;

/** The port to the coupon service. */
public interface Coupons {

	/** Reserves a coupon for this order. Idempotent by orderId. */
	Answer reserve(Reservation reservation);

	/** @param amount the sum of the lines, in won; the discount is always less */
	record Reservation(long orderId, String customerId, long storeId, long couponId, long amount) {}

	/**
	 * @param refusal coupon's reason, as {@code "TOO_SMALL: …"}; null unless refused
	 * @param discount in won; 0 unless reserved
	 */
	record Answer(Decision decision, @Nullable String refusal, long discount) {

		public static Answer no(Decision decision) {
			return new Answer(decision, null, 0);
		}
	}

	enum Decision {
		RESERVED,
		REFUSED,
		/** The request was not sent: nothing can have been reserved. */
		NOT_ASKED,
		/** The request was sent, but got no usable response: the coupon may have been reserved. */
		UNKNOWN
	}
}
