package dev.baedal.order.application;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.order.domain.CancelOutcome;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderTransition;
import dev.baedal.order.domain.Orders;
import dev.baedal.order.domain.Part;
import dev.baedal.platform.problem.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows what the others say about an order. Runs in the transaction of the inbox. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowOrder {

	private final Orders orders;
	private final Outbox outbox;
	private final Clock clock;

	FollowOrder(Orders orders, Outbox outbox, Clock clock) {
		this.orders = orders;
		this.outbox = outbox;
		this.clock = clock;
	}

	public void advance(long orderId, OrderTransition transition) {
		require(orderId).advance(transition, clock.instant()).ifPresent(outbox::publish);
	}

	public void reject(long orderId, String reason) {
		require(orderId).reject(reason, clock.instant());
	}

	/** The kitchen gave it up: that is the cancellation, whatever became of the answer to the claim (M16). */
	public void cancelGranted(long orderId, String reason) {
		require(orderId).cancelGranted(reason, clock.instant()).ifPresent(outbox::publish);
	}

	public void cancelRefused(long orderId, String reason) {
		require(orderId).refuseCancel(CancelOutcome.REFUSED, reason, clock.instant()).ifPresent(outbox::publish);
	}

	/** One more part of a cancelled or rejected order is undone. */
	public void undone(long orderId, Part part) {
		require(orderId).undone(part, clock.instant()).ifPresent(outbox::publish);
	}

	private Order require(long orderId) {
		return orders.findById(orderId).orElseThrow(() -> new NotFound("order", orderId));
	}
}
