package dev.baedal.payment.application;

/** What a payment is called at the provider. */
final class PaymentKey {

	private PaymentKey() {}

	static String of(long orderId) {
		return "order-" + orderId;
	}
}
