package dev.baedal.payment.application;

import dev.baedal.payment.application.PaymentProvider.ChargeResult;
import dev.baedal.payment.domain.Payment;
import dev.baedal.platform.storage.UniqueKeyRace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Takes the payment of an order (M02): stores the request, calls the provider, stores the outcome. Each write commits
 * on its own, so that a crash in between leaves a request that order abandons and the provider refunds.
 */
@Service
public class TakePayment {

	private static final Logger log = LoggerFactory.getLogger(TakePayment.class);

	private final PaymentTransactions transactions;
	private final PaymentProvider provider;

	TakePayment(PaymentTransactions transactions, PaymentProvider provider) {
		this.transactions = transactions;
		this.provider = provider;
	}

	/**
	 * Idempotent by orderId: a repeated request returns the first outcome.
	 *
	 * @param amount in won
	 * @return the payment, approved or declined
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed if the order ended before or during the call: no money is kept
	 * @throws dev.baedal.platform.problem.RetryLater if the outcome is not known yet
	 */
	public Payment take(long orderId, String customerId, long amount) {
		PaymentTransactions.Request request = UniqueKeyRace
			.retryOnce(() -> transactions.request(orderId, customerId, amount));
		return request.isNew() ? charge(request.payment()) : request.payment();
	}

	private Payment charge(Payment payment) {
		ChargeResult result;
		try {
			result = provider.charge(PaymentKey.of(payment.getOrderId()), payment.getAmount());
		}
		catch (ProviderFailure e) {
			log.warn("The outcome of the payment of order {} is unknown", payment.getOrderId(), e);
			throw new PaymentUnknown();
		}
		return recordResult(payment.getOrderId(), result);
	}

	private Payment recordResult(long orderId, ChargeResult result) {
		try {
			return transactions.recordResult(orderId, result);
		}
		catch (ConcurrencyFailureException e) {
			// the order ended concurrently: the retry is refused, and the refund has begun
			return transactions.recordResult(orderId, result);
		}
	}
}
