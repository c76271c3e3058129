package dev.baedal.payment.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baedal.payment.domain.DueRefund;
import dev.baedal.payment.domain.Payments;
import dev.baedal.platform.deadline.ClockBulkheads;
import dev.baedal.platform.deadline.WakeUp;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.TaskScheduler;
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
	private static final Limit FIRST = Limit.of(1);
	/** Between two full batches: a row whose step fails is still due, and must not be tried without a pause. */
	private static final Duration PAUSE = Duration.ofMillis(200);

	private final Payments payments;
	private final PaymentTransactions transactions;
	private final PaymentProvider provider;
	private final ClockBulkheads bulkheads;
	private final WakeUp refunds;
	private final Clock clock;

	RefundPayments(Payments payments, PaymentTransactions transactions, PaymentProvider provider,
			ClockBulkheads bulkheads, WakeUp refunds, Clock clock) {
		this.payments = payments;
		this.transactions = transactions;
		this.provider = provider;
		this.bulkheads = bulkheads;
		this.refunds = refunds;
		this.clock = clock;
	}

	/** Wakes this clock where a refund begins. */
	@Bean
	static WakeUp refunds(TaskScheduler scheduler, Clock clock, ObjectProvider<RefundPayments> refundPayments) {
		return new WakeUp(scheduler, clock, () -> refundPayments.getObject().refundDue());
	}

	@Scheduled(fixedDelayString = "${baedal.payment.refunds.interval:5s}")
	void refundDue() {
		Instant now = clock.instant();
		List<Long> due = payments.findRefundsDue(now, BATCH);
		bulkheads.forEach("refund", due, orderId -> transactions.claimRefund(orderId).ifPresent(this::refund));
		next(due, now).ifPresent(refunds::at);
	}

	/** When the next round is needed, as far as it is known now. */
	private Optional<Instant> next(List<Long> due, Instant now) {
		return due.size() == BATCH.max() ? Optional.of(clock.instant().plus(PAUSE))
				: payments.findRefundsDueAfter(now, FIRST).stream().findFirst();
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
			// its round may have ended while the provider was slow, and knew nothing of the next attempt
			refunds.now();
		}
	}
}
