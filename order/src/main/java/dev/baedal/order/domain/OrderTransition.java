package dev.baedal.order.domain;

import static dev.baedal.order.domain.OrderStatus.ACCEPTED;
import static dev.baedal.order.domain.OrderStatus.CANCELLED;
import static dev.baedal.order.domain.OrderStatus.COOKED;
import static dev.baedal.order.domain.OrderStatus.COOKING;
import static dev.baedal.order.domain.OrderStatus.DELIVERED;
import static dev.baedal.order.domain.OrderStatus.DELIVERING;
import static dev.baedal.order.domain.OrderStatus.PAYMENT_FAILED;
import static dev.baedal.order.domain.OrderStatus.PAYMENT_PENDING;
import static dev.baedal.order.domain.OrderStatus.PLACED;
import static dev.baedal.order.domain.OrderStatus.REJECTED;

import java.util.EnumSet;
import java.util.Set;

import dev.baedal.platform.lifecycle.Transition;

/**
 * The transitions of an order's state machine: the target state, then the states that it starts from. No other
 * transition happens.
 */
public enum OrderTransition implements Transition<OrderStatus> {

	/** Payment approved. */
	PLACE(PLACED, PAYMENT_PENDING),
	/** Payment declined, unavailable, or unresponsive for too long. */
	FAIL_PAYMENT(PAYMENT_FAILED, PAYMENT_PENDING),

	/** Follow the store's and the rider's events; a later event implies the earlier ones. */
	ACCEPT(ACCEPTED, PLACED),
	REJECT(REJECTED, PLACED),
	START_COOKING(COOKING, PLACED, ACCEPTED),
	FINISH_COOKING(COOKED, PLACED, ACCEPTED, COOKING),
	PICK(DELIVERING, PLACED, ACCEPTED, COOKING, COOKED),

	/** An operator released the delivery from its rider; the delivery is offered again. */
	RELEASE(COOKED, DELIVERING),

	/**
	 * The customer's command, until the deal is closed (M06, M32). An operator's cancel, and that of the deadline of a
	 * store that does not answer, use the same transition.
	 */
	CANCEL(CANCELLED, PLACED, ACCEPTED, COOKING, COOKED, DELIVERING),

	/**
	 * Requested by delivery when the customer has confirmed. Delivery may be ahead of the events that order has
	 * consumed (M11).
	 */
	CLOSE(DELIVERED, PLACED, ACCEPTED, COOKING, COOKED, DELIVERING);

	private final OrderStatus to;
	private final Set<OrderStatus> from;

	OrderTransition(OrderStatus to, OrderStatus first, OrderStatus... more) {
		this.to = to;
		this.from = EnumSet.of(first, more);
	}

	@Override
	public Set<OrderStatus> from() {
		return from;
	}

	@Override
	public OrderStatus to() {
		return to;
	}

	@Override
	public boolean isCommand() {
		return this == CANCEL;
	}

	@Override
	public boolean isUndoing() {
		return this == CANCEL || this == RELEASE;
	}
}
