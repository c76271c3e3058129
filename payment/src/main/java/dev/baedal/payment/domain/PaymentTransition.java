package dev.baedal.payment.domain;

import static dev.baedal.payment.domain.PaymentStatus.APPROVED;
import static dev.baedal.payment.domain.PaymentStatus.CANCELLED;
import static dev.baedal.payment.domain.PaymentStatus.DECLINED;
import static dev.baedal.payment.domain.PaymentStatus.REFUNDING;
import static dev.baedal.payment.domain.PaymentStatus.REQUESTED;

import java.util.EnumSet;
import java.util.Set;

import dev.baedal.platform.lifecycle.Transition;

/**
 * The transitions of a payment's state machine: the target state, then the states that it starts from. No other
 * transition happens.
 */
public enum PaymentTransition implements Transition<PaymentStatus> {

	/** The provider's response. */
	APPROVE(APPROVED, REQUESTED),
	DECLINE(DECLINED, REQUESTED),

	/**
	 * The order ended early (M04, M06). A payment whose outcome is unknown is refunded too: it may have been charged.
	 */
	BEGIN_REFUND(REFUNDING, REQUESTED, APPROVED),

	/** The provider refunded the charge. */
	FINISH_REFUND(CANCELLED, REFUNDING),

	/**
	 * Manual intervention when the provider keeps failing: retry at once, or record a refund made outside the provider.
	 */
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

	/**
	 * False for all: no customer commands a payment, its transitions follow from the order, the provider or an
	 * operator.
	 */
	@Override
	public boolean isCommand() {
		return false;
	}
}
