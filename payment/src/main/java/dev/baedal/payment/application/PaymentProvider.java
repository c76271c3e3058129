package dev.baedal.payment.application;

/**
 * The port to the payment provider, which moves the money. Both calls are slow and idempotent by key. Called outside
 * transactions.
 */
public interface PaymentProvider {

	/**
	 * @param paymentKey identifies the payment; one key is never charged twice
	 * @param amount in won
	 * @throws ProviderFailure if the outcome is unknown: the money may have been taken
	 */
	ChargeResult charge(String paymentKey, long amount);

	/**
	 * Refunds any charge under this key, and refuses charges under it from now on.
	 *
	 * @return the refunded amount in won, the same on each call; 0 if nothing was charged
	 * @throws ProviderFailure if the refund failed or its outcome is unknown
	 */
	long refund(String paymentKey);

	enum ChargeResult {
		APPROVED,
		DECLINED,
		/** The charge was refunded before, or refused because its refund came first: no money is kept. */
		REFUNDED
	}
}
