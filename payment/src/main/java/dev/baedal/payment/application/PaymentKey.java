package dev.baedal.payment.application;

/** The key of a payment at the provider. */
final class PaymentKey {

	private PaymentKey() {}

	static String of(long orderId) {
		return "order-" + orderId;
	}
}
