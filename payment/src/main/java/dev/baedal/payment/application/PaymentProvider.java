package dev.baedal.payment.application;

/**
 * Whoever really moves the money. Both calls are slow, may be repeated with the same key, and take effect once.
 * Called outside transactions.
 */
public interface PaymentProvider {

	/**
	 * @param paymentKey names the payment; the same key never takes money twice
	 * @param amount in won
	 * @throws ProviderFailure if the outcome is unknown: the money may have been taken
	 */
	ChargeResult charge(String paymentKey, long amount);

	/**
	 * Gives back whatever was taken under this key, and refuses charges under it from now on.
	 *
	 * @return in won, the same each time; 0 if nothing had been taken
	 * @throws ProviderFailure if it did not, or may not have, worked
	 */
	long refund(String paymentKey);

	enum ChargeResult {
		APPROVED,
		DECLINED,
		/** Given back before, or refused because a refund was asked first: nothing is kept. */
		REFUNDED
	}
}
