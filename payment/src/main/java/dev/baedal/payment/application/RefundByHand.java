package dev.baedal.payment.application;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.payment.domain.IncompleteRefund;
import dev.baedal.payment.domain.Payment;
import dev.baedal.payment.domain.Payments;
import dev.baedal.platform.deadline.WakeUp;
import dev.baedal.platform.operator.AuditTrail;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.problem.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Manual intervention in a refund that keeps failing at the provider. The PayCancelled event carries the reason. */
@Service
@Transactional
public class RefundByHand {

	private final Payments payments;
	private final Outbox outbox;
	private final WakeUp refunds;
	private final Clock clock;
	private final AuditTrail audit;

	RefundByHand(Payments payments, Outbox outbox, WakeUp refunds, Clock clock, AuditTrail audit) {
		this.payments = payments;
		this.outbox = outbox;
		this.refunds = refunds;
		this.clock = clock;
		this.audit = audit;
	}

	/**
	 * Makes the next attempt of {@link RefundPayments} due at once, without the rest of the back-off.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless the payment is being refunded
	 */
	public void retry(long orderId, String reason) {
		audit.note("RetryRefund", orderId, reason);
		require(orderId).retryRefund(reason, clock.instant());
		refunds.afterCommit();
	}

	/**
	 * Records a refund made outside the provider. The operator must be sure that the provider has not refunded it too.
	 *
	 * @param refundedAmount in won
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless the payment is being refunded
	 * @throws InvalidField if the amount differs from the charge
	 */
	public void settle(long orderId, long refundedAmount, String reason) {
		audit.note("SettleRefund " + refundedAmount, orderId, reason);
		try {
			outbox.publish(require(orderId).settleByHand(refundedAmount, reason, clock.instant()));
		}
		catch (IncompleteRefund e) {
			throw new InvalidField("refunded", e.explanation());
		}
	}

	private Payment require(long orderId) {
		return payments.findForUpdate(orderId).orElseThrow(() -> new NotFound("payment", orderId));
	}
}
