package dev.baedal.order.application.placing;

/** The port to the payment service. */
public interface Payments {

	/**
	 * Requests the payment. Idempotent by orderId.
	 *
	 * @param amount in won
	 */
	Answer pay(long orderId, String customerId, long amount);

	enum Answer {
		APPROVED,
		DECLINED,
		/** The request was not sent: nothing can have been charged. */
		NOT_ASKED,
		/** The request was sent, but got no usable response: the customer may have been charged. */
		UNKNOWN
	}
}
