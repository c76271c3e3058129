package dev.baedal.delivery.application;

/** The coupon service, as delivery sees it. */
public interface Coupons {

	/** Asks for the coupon of an order. Coupon gives the same one however often it is asked. */
	Answer askFor(long orderId, String customerId, long storeId);

	/** @param couponId of a yes; otherwise null @param reason of a no; otherwise null */
	record Answer(Verdict verdict, Long couponId, String reason) {

		public static Answer issued(long couponId) {
			return new Answer(Verdict.ISSUED, couponId, null);
		}

		public static Answer refused(String reason) {
			return new Answer(Verdict.REFUSED, null, reason);
		}

		public static Answer unknown() {
			return new Answer(Verdict.UNKNOWN, null, null);
		}
	}

	enum Verdict {

		ISSUED,
		/** Coupon knows that the order has ended: delivery will hear of it. */
		REFUSED,
		/** No usable answer: coupon may have issued it, and has to be asked again. */
		UNKNOWN
	}
}
