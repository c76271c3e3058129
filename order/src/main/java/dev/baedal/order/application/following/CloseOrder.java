package dev.baedal.order.application.following;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.problem.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the deal on delivery's request (M11). Only order closes or cancels an order, so that one of the two wins. */
@Service
public class CloseOrder {

	private final Orders orders;
	private final Outbox outbox;
	private final Clock clock;

	CloseOrder(Orders orders, Outbox outbox, Clock clock) {
		this.orders = orders;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** @throws dev.baedal.platform.lifecycle.TransitionNotAllowed when the order was cancelled or rejected before */
	@Transactional
	public Order close(long orderId) {
		Order order = orders.findForUpdate(orderId).orElseThrow(() -> new NotFound("order", orderId));
		order.close(clock.instant()).ifPresent(outbox::publish);
		return order;
	}
}
