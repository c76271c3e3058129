package dev.baedal.order.domain;

import java.util.List;

import dev.baedal.http.Message;
import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import dev.baedal.platform.lifecycle.Status;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;

/** The store's policy allows no cancel any more; the order continues. Mapped to 409. */
public class CancelTooLate extends TransitionNotAllowed {

	private final CancelPolicy policy;

	/** @param current the order's state or, when the kitchen refused, the state of its cooking */
	public CancelTooLate(CancelPolicy policy, Status current) {
		super(Message.of(CancelPolicyRules.of(policy).tooLate(), state(current), policy), "CANCEL", current, List.of());
		this.policy = policy;
	}

	public CancelPolicy policy() {
		return policy;
	}

	/** The states of an order in which this policy lets it be cancelled. */
	public List<OrderStatus> cancellableWhile() {
		return List.copyOf(CancelPolicyRules.of(policy).cancellable());
	}
}
