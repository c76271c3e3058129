package dev.baedal.payment.application;

import java.time.Clock;

import dev.baedal.payment.domain.DueRefund;
import dev.baedal.payment.domain.Payments;
import dev.baedal.platform.deadline.ClockBulkheads;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Requests due refunds from the provider. A failed refund stays open, is counted, and is retried with back-off: a
 * refund never completes silently.
 */
@Component
class RefundPayments {

	private static final Logger log = LoggerFactory.getLogger(RefundPayments.class);
	private static final Limit BATCH = Limit.of(100);

	private final Payments payments;
	private final PaymentTransactions transactions;
	private final PaymentProvider provider;
	private final ClockBulkheads bulkheads;
	private final Clock clock;

	RefundPayments(Payments payments, PaymentTransactions transactions, PaymentProvider provider,
			ClockBulkheads bulkheads, Clock clock) {
		this.payments = payments;
		this.transactions = transactions;
		this.provider = provider;
		this.bulkheads = bulkheads;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${baedal.payment.refunds.interval:200ms}")
	void refundDue() {
		bulkheads.forEach("refund", payments.findRefundsDue(clock.instant(), BATCH),
				orderId -> transactions.claimRefund(orderId).ifPresent(this::refund));
	}

	private void refund(DueRefund due) {
		long orderId = due.orderId();
		try {
			transactions.finishRefund(orderId, provider.refund(PaymentKey.of(orderId)));
		}
		catch (TransitionNotAllowed | ConcurrencyFailureException e) {
			// the provider refunds once per key, whichever replica calls; a later poll finds an open refund
			log.info("Another replica or an operator has recorded the refund of order {}", orderId, e);
		}
		catch (RuntimeException e) {
			log.error("The refund of order {} failed and is retried", orderId, e);
			transactions.refundFailed(due);
		}
	}
}
