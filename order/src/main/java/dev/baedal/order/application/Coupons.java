package dev.baedal.order.application;

/** The coupon service, as order sees it. */
public interface Coupons {

	/** Asks it to keep a coupon for this order, once per orderId however often it is called. */
	Answer reserve(Reservation reservation);

	/** @param amount what the lines cost, in won; a discount leaves something to pay */
	record Reservation(long orderId, String customerId, long storeId, long couponId, long amount) {}

	/**
	 * @param refusal why not, in coupon's words, as {@code "TOO_SMALL: …"}; null unless refused
	 * @param discount in won; 0 unless reserved
	 */
	record Answer(Decision decision, String refusal, long discount) {

		public static Answer no(Decision decision) {
			return new Answer(decision, null, 0);
		}
	}

	enum Decision {
		RESERVED,
		REFUSED,
		/** The request never left: nothing can have been reserved. */
		NOT_ASKED,
		/** Sent, and no usable answer: it may have been reserved. */
		UNKNOWN
	}
}
