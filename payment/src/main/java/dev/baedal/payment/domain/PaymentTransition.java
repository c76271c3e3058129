package dev.baedal.payment.domain;

import static dev.baedal.payment.domain.PaymentStatus.APPROVED;
import static dev.baedal.payment.domain.PaymentStatus.CANCELLED;
import static dev.baedal.payment.domain.PaymentStatus.DECLINED;
import static dev.baedal.payment.domain.PaymentStatus.REFUNDING;
import static dev.baedal.payment.domain.PaymentStatus.REQUESTED;

import java.util.EnumSet;
import java.util.Set;

import dev.baedal.platform.lifecycle.Transition;

/** The table of a payment's life: who may do what when. A step that is not in it does not happen. */
public enum PaymentTransition implements Transition<PaymentStatus> {

	/** The provider's answer. */
	APPROVE(APPROVED, REQUESTED),
	DECLINE(DECLINED, REQUESTED),

	/** The order ended early (M04, M06). A payment whose outcome is unknown goes back too: it may have been taken. */
	BEGIN_REFUND(REFUNDING, REQUESTED, APPROVED),

	/** The provider gave back what it had taken. */
	FINISH_REFUND(CANCELLED, REFUNDING),

	/** An operator's hand, where the provider keeps failing: ask it at once, or note that the money went back otherwise. */
	RETRY_REFUND(REFUNDING, REFUNDING),
	SETTLE_BY_HAND(CANCELLED, REFUNDING);

	private final PaymentStatus to;
	private final Set<PaymentStatus> from;

	PaymentTransition(PaymentStatus to, PaymentStatus first, PaymentStatus... more) {
		this.to = to;
		this.from = EnumSet.of(first, more);
	}

	@Override
	public Set<PaymentStatus> from() {
		return from;
	}

	@Override
	public PaymentStatus to() {
		return to;
	}

	/** Nobody commands a payment: all of it follows from what becomes of the order. */
	@Override
	public boolean isCommand() {
		return false;
	}
}
