package dev.baedal.order.application;

/** The payment service, as order sees it. */
public interface Payments {

	/**
	 * Asks to be paid, once per orderId however often it is called.
	 *
	 * @param amount in won
	 */
	Answer pay(long orderId, String customerId, long amount);

	enum Answer {
		APPROVED,
		DECLINED,
		/** The request never left: nothing can have been charged. */
		NOT_ASKED,
		/** Sent, and no usable answer: it may have been charged. */
		UNKNOWN
	}
}
