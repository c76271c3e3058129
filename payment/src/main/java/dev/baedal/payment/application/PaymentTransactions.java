package dev.baedal.payment.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baedal.http.Sentence;
import dev.baedal.messaging.Outbox;
import dev.baedal.payment.domain.DueRefund;
import dev.baedal.payment.domain.Payment;
import dev.baedal.payment.domain.PaymentEvent;
import dev.baedal.payment.domain.PaymentStatus;
import dev.baedal.payment.domain.Payments;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.problem.RetryLater;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions before and after the calls to the provider. Each method is one transaction, so that none spans a
 * call.
 */
@Component
@Transactional
class PaymentTransactions {

	private static final String OUTCOME = """
			UPDATE payment SET version = version + 1, status = ?, captured = ?, reason = ?, updated_at = ?
			WHERE order_id = ? AND version = ?""";

	private final Payments payments;
	private final Outbox outbox;
	private final JdbcClient jdbc;
	private final Clock clock;
	private final RefundProperties refunds;

	PaymentTransactions(Payments payments, Outbox outbox, JdbcClient jdbc, Clock clock, RefundProperties refunds) {
		this.payments = payments;
		this.outbox = outbox;
		this.jdbc = jdbc;
		this.clock = clock;
		this.refunds = refunds;
	}

	/**
	 * Creates the payment of an order without a look for an earlier one: nearly every request is the first.
	 *
	 * @throws org.springframework.dao.DataIntegrityViolationException if the order has a payment
	 */
	Payment open(long orderId, String customerId, long amount) {
		return payments.save(new Payment(orderId, customerId, amount, clock.instant()));
	}

	/** Returns the order's payment, if there is one and its outcome is known. */
	@Transactional(readOnly = true)
	Optional<Payment> findSettled(long orderId, String customerId, long amount) {
		return payments.findById(orderId).map(known -> settled(known, customerId, amount));
	}

	/**
	 * Writes the outcome of a payment that an earlier transaction has read or written, without reading it again.
	 *
	 * @param outcome the event of the payment's transition, which was made outside this transaction
	 * @throws OptimisticLockingFailureException if the row has changed since
	 */
	void recordOutcome(Payment payment, PaymentEvent outcome) {
		int rows = jdbc.sql(OUTCOME)
			.param(payment.getStatus().name())
			.param(payment.isCaptured())
			.param(payment.getReason())
			.param(Timestamp.from(payment.getUpdatedAt()))
			.param(payment.getOrderId())
			.param(payment.getVersion())
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("payment %d has changed".formatted(payment.getOrderId()));
		}
		outbox.publish(outcome);
	}

	/**
	 * Claims the refund for one of several replicas. If that replica dies, another one claims it once the claim has
	 * expired.
	 */
	Optional<DueRefund> claimRefund(long orderId) {
		Instant now = clock.instant();
		return payments.findForUpdate(orderId).flatMap(payment -> payment.claimRefund(now, now.plus(refunds.claim())));
	}

	void finishRefund(long orderId, long refundedAmount) {
		outbox.publish(require(orderId).finishRefund(refundedAmount, clock.instant()));
	}

	void refundFailed(DueRefund due) {
		require(due.orderId()).refundFailed(due.dueAt(), refunds.backoff(), clock.instant());
	}

	private static Payment settled(Payment known, String customerId, long amount) {
		if (known.hasEnded()) {
			throw new TransitionNotAllowed("PAY", known.getStatus(), List.of());
		}
		requireSame("customerId", known.getCustomerId(), customerId);
		requireSame("amount", known.getAmount(), amount);
		if (known.getStatus() == PaymentStatus.REQUESTED) {
			throw new RetryLater(Duration.ofSeconds(1), Sentence.PAYMENT_IN_PROGRESS, known.getOrderId());
		}
		return known;
	}

	private static void requireSame(String field, Object first, Object now) {
		if (!first.equals(now)) {
			throw new InvalidField(field, Sentence.NOT_THE_FIRST_REQUEST, first);
		}
	}

	@Transactional(readOnly = true)
	Payment require(long orderId) {
		return payments.findById(orderId).orElseThrow(() -> new NotFound("payment", orderId));
	}
}
