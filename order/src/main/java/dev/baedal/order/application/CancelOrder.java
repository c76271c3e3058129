package dev.baedal.order.application;

import dev.baedal.order.domain.CancelTooLate;
import dev.baedal.order.domain.Order;
import org.springframework.stereotype.Service;

/**
 * Cancels an order: a decision, never a deletion (M06, M32). What has to be undone answers one by one. Where the
 * kitchen decides it is asked first, with no transaction open; what it has not decided is held (M16).
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
	 * The customer's wish. Asked again, the order stays as it is.
	 *
	 * @return the order, cancelled or with a cancel that is held
	 * @throws dev.baedal.platform.problem.NotFound also for another's order
	 * @throws dev.baedal.platform.lifecycle.NotAllowed once the order is delivered, rejected, or cancelled by another
	 * @throws CancelTooLate when the store's policy allows no cancel any more
	 */
	public Order cancel(long orderId, String reason) {
		Order order = transactions.requireCancellable(orderId);
		if (order.isCancelRepeated()) {
			return order;
		}
		if (!order.kitchenDecides()) {
			return transactions.cancel(orderId, reason);
		}
		Kitchen.Answer answer = ask(order, reason);
		return switch (answer.decision()) {
			case GRANTED -> transactions.grant(orderId, reason);
			case REFUSED -> {
				transactions.refuse(orderId, answer);
				throw new CancelTooLate(order.getPolicy().cancelPolicy(), answer.state());
			}
			case WAITING, UNKNOWN -> transactions.hold(orderId, reason);
		};
	}

	/** An operator's decision: nobody is asked. */
	public void force(long orderId, String reason) {
		transactions.force(orderId, reason);
	}

	/**
	 * For the store's silence. An order that was answered meanwhile stays as it is. Where the kitchen decides it is asked:
	 * the store may cook while order hears nothing of it.
	 *
	 * @param mayAsk false leaves alone what the kitchen has to be asked about
	 * @return false when the kitchen gave no answer
	 */
	public boolean cancelUnanswered(long orderId, boolean mayAsk) {
		return transactions.cancelUnanswered(orderId, mayAsk).map(this::askForSilence).orElse(true);
	}

	/** The owner of a store that has to agree is not asked: nobody wants that cancel but the clock. */
	private boolean askForSilence(Order order) {
		Kitchen.Answer answer = ask(order, Order.NO_ANSWER);
		switch (answer.decision()) {
			case GRANTED -> transactions.grant(order.getOrderId(), Order.NO_ANSWER);
			case REFUSED, WAITING -> transactions.leaveToOperator(order.getOrderId(), answer);
			case UNKNOWN -> {
			}
		}
		return answer.decision() != Kitchen.Decision.UNKNOWN;
	}

	/** About a cancel that is held and due. One that is still not decided goes on waiting. */
	void askAgain(long orderId) {
		transactions.claimNextAsk(orderId)
			.ifPresent(order -> decide(order, ask(order, order.getCancelHold().reason())));
	}

	/**
	 * About a cancel whose time is up. Order may have been away while the kitchen decided, so it is asked a last time.
	 *
	 * @param mayAsk false ends the hold at once
	 * @return false when the kitchen gave no answer
	 */
	boolean expire(long orderId, boolean mayAsk) {
		Kitchen.Answer answer = mayAsk
				? transactions.findHeld(orderId)
					.map(order -> decide(order, ask(order, order.getCancelHold().reason())))
					.orElse(null)
				: null;
		transactions.expire(orderId);
		return answer == null || answer.decision() != Kitchen.Decision.UNKNOWN;
	}

	private Kitchen.Answer decide(Order order, Kitchen.Answer answer) {
		switch (answer.decision()) {
			case GRANTED -> transactions.grant(order.getOrderId(), order.getCancelHold().reason());
			case REFUSED -> transactions.refuse(order.getOrderId(), answer);
			case WAITING, UNKNOWN -> {
			}
		}
		return answer;
	}

	private Kitchen.Answer ask(Order order, String reason) {
		return kitchen.claim(new Kitchen.Claim(order.getOrderId(), order.getCustomerId(), order.getStoreId(),
				order.getPolicy().cancelPolicy(), reason));
	}
}
