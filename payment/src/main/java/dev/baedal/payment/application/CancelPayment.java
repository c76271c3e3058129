package dev.baedal.payment.application;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.payment.domain.Payment;
import dev.baedal.payment.domain.Payments;
import dev.baedal.platform.deadline.WakeUp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Refunds the payment of an order that ended early (M04, M06). Runs in the transaction of the inbox. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CancelPayment {

	private final Payments payments;
	private final Outbox outbox;
	private final WakeUp refunds;
	private final Clock clock;

	CancelPayment(Payments payments, Outbox outbox, WakeUp refunds, Clock clock) {
		this.payments = payments;
		this.outbox = outbox;
		this.refunds = refunds;
		this.clock = clock;
	}

	/** Does nothing for an order whose payment was never requested. */
	public void anonymise(long orderId) {
		payments.findById(orderId).ifPresent(Payment::anonymise);
	}

	/**
	 * Always leads to a PayCancelled event: at once if nothing is left to refund, otherwise by {@link RefundPayments}.
	 */
	public void cancel(long orderId, String customerId, @Nullable String reason) {
		Payment payment = payments.findById(orderId)
			.orElseGet(() -> payments.save(Payment.tombstone(orderId, customerId, reason, clock.instant())));
		payment.cancel(reason, clock.instant()).ifPresentOrElse(outbox::publish, refunds::afterCommit);
	}
}
