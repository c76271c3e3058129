package dev.baedal.order.application.cancelling;

import static java.util.Objects.requireNonNull;

import dev.baedal.order.domain.CancelTooLate;
import dev.baedal.order.domain.Canceller;
import dev.baedal.order.domain.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Cancels an order: a decision, never a deletion (M06, M32). Each part that has to be undone answers by its own event.
 * Where the kitchen decides, the claim is sent first, with no transaction open; an undecided cancel is held (M16).
 */
@Service
public class CancelOrder {

	private final CancellationTransactions transactions;
	private final Kitchen kitchen;

	CancelOrder(CancellationTransactions transactions, Kitchen kitchen) {
		this.transactions = transactions;
		this.kitchen = kitchen;
	}

	/**
	 * Cancels for the customer. A repeated request leaves the order as it is.
	 *
	 * @return the order, cancelled or with a cancel that is held
	 * @throws dev.baedal.platform.problem.NotFound also for another customer's order
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the order is delivered, rejected, or cancelled by another
	 * @throws CancelTooLate when the store's policy allows no cancel any more
	 */
	public Order cancel(long orderId, @Nullable String reason) {
		Order order = transactions.requireCancellable(orderId);
		if (order.getState().isCancelRepeated(Canceller.CUSTOMER)) {
			return order;
		}
		if (!order.getState().kitchenDecides()) {
			return transactions.cancel(orderId, reason);
		}
		Kitchen.Answer answer = claim(order, reason);
		return switch (answer.decision()) {
			case GRANTED -> transactions.grant(orderId, reason);
			case REFUSED -> {
				transactions.refuse(orderId, answer);
				throw new CancelTooLate(order.getState().getPolicy().cancelPolicy(),
						requireNonNull(answer.state(), "a refusal has the kitchen's state"));
			}
			case WAITING, UNKNOWN -> transactions.hold(orderId, reason);
		};
	}

	/** Cancels for an operator, without a claim at the kitchen. */
	public void force(long orderId, String reason) {
		transactions.force(orderId, reason);
	}

	/**
	 * Cancels an order that the store has not answered. Skips an order that the store has answered by now. Where the
	 * kitchen decides, the claim is sent: the store may be cooking while order receives none of its events.
	 *
	 * @param mayClaim false skips orders that need a claim at the kitchen
	 * @return false when the kitchen gave no usable response
	 */
	public boolean cancelUnanswered(long orderId, boolean mayClaim) {
		return transactions.cancelUnanswered(orderId, mayClaim).map(this::claimUnanswered).orElse(true);
	}

	/**
	 * Leaves a WAITING claim to an operator instead of holding the cancel: no customer requested it, so the store's
	 * owner has nothing to decide.
	 */
	private boolean claimUnanswered(Order order) {
		Kitchen.Answer answer = claim(order, Canceller.NO_ANSWER);
		switch (answer.decision()) {
			case GRANTED -> transactions.grant(order.getOrderId(), Canceller.NO_ANSWER);
			case REFUSED, WAITING -> transactions.leaveToOperator(order.getOrderId(), answer);
			case UNKNOWN -> {
			}
		}
		return answer.decision() != Kitchen.Decision.UNKNOWN;
	}

	/** Repeats the claim for a held cancel that is due. A cancel that is still undecided stays held. */
	void repeatClaim(long orderId) {
		transactions.takeDueClaim(orderId)
			.ifPresent(order -> decide(order, claim(order, order.getState().heldReason())));
	}

	/**
	 * Ends a held cancel whose time is up. The claim is sent a last time: order may have been down while the kitchen
	 * decided.
	 *
	 * @param mayClaim false ends the hold at once
	 * @return false when the kitchen gave no usable response
	 */
	boolean expire(long orderId, boolean mayClaim) {
		Kitchen.Answer answer = mayClaim
				? transactions.findHeld(orderId)
					.map(order -> decide(order, claim(order, order.getState().heldReason())))
					.orElse(null)
				: null;
		transactions.expire(orderId);
		return answer == null || answer.decision() != Kitchen.Decision.UNKNOWN;
	}

	private Kitchen.Answer decide(Order order, Kitchen.Answer answer) {
		switch (answer.decision()) {
			case GRANTED -> transactions.grant(order.getOrderId(), order.getState().heldReason());
			case REFUSED -> transactions.refuse(order.getOrderId(), answer);
			case WAITING, UNKNOWN -> {
			}
		}
		return answer;
	}

	private Kitchen.Answer claim(Order order, @Nullable String reason) {
		return kitchen.claim(new Kitchen.Claim(order.getOrderId(), order.getCustomerId(), order.getStoreId(),
				order.getState().getPolicy().cancelPolicy(), reason));
	}
}
