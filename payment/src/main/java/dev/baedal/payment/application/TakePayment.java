package dev.baedal.payment.application;

import java.time.Clock;

import dev.baedal.payment.application.PaymentProvider.ChargeResult;
import dev.baedal.payment.domain.Payment;
import dev.baedal.payment.domain.PaymentEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
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
	private final Clock clock;

	TakePayment(PaymentTransactions transactions, PaymentProvider provider, Clock clock) {
		this.transactions = transactions;
		this.provider = provider;
		this.clock = clock;
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
		Payment payment;
		try {
			payment = transactions.open(orderId, customerId, amount);
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
			return transactions.findSettled(orderId, customerId, amount).orElseThrow(() -> e);
		}
		return charge(payment);
	}

	private Payment charge(Payment payment) {
		long orderId = payment.getOrderId();
		ChargeResult result;
		try {
			result = provider.charge(PaymentKey.of(orderId), payment.getAmount());
		}
		catch (ProviderFailure e) {
			log.warn("The outcome of the payment of order {} is unknown", orderId, e);
			throw new PaymentUnknown();
		}
		try {
			return recordOutcome(payment, result);
		}
		catch (ConcurrencyFailureException e) {
			// the order ended concurrently: its payment, read again, refuses the outcome, and the refund has begun
			return recordOutcome(transactions.require(orderId), result);
		}
	}

	/** Makes the transition before the transaction, which may be repeated. */
	private Payment recordOutcome(Payment payment, ChargeResult result) {
		PaymentEvent outcome = result == ChargeResult.APPROVED ? payment.approve(clock.instant())
				: payment.decline("the provider said " + result, clock.instant());
		transactions.recordOutcome(payment, outcome);
		return payment;
	}
}
