package dev.baedal.order.application.following;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.order.domain.CancelOutcome;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderTransition;
import dev.baedal.order.domain.Orders;
import dev.baedal.order.domain.SettlementParticipant;
import dev.baedal.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applies the events of other services to an order. Runs in the transaction of the inbox. */
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

	public void reject(long orderId, @Nullable String reason) {
		require(orderId).reject(reason, clock.instant());
	}

	/** Cancels the order after the kitchen granted the claim, also when the response to the claim was lost (M16). */
	public void cancelGranted(long orderId, @Nullable String reason) {
		require(orderId).cancelGranted(reason, clock.instant()).ifPresent(outbox::publish);
	}

	public void cancelRefused(long orderId, @Nullable String reason) {
		require(orderId).refuseCancel(CancelOutcome.REFUSED, reason, clock.instant()).ifPresent(outbox::publish);
	}

	/** Marks one part of a cancelled or rejected order as undone. */
	public void undone(long orderId, SettlementParticipant part) {
		require(orderId).undone(part, clock.instant()).ifPresent(outbox::publish);
	}

	private Order require(long orderId) {
		return orders.findById(orderId).orElseThrow(() -> new NotFound("order", orderId));
	}
}
