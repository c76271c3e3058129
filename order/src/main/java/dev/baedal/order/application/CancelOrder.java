package dev.baedal.order.application;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.problem.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancels an order: a decision, never a deletion (M06, M32). What has to be undone answers one by one. */
@Service
public class CancelOrder {

	private final Orders orders;
	private final Outbox outbox;
	private final Clock clock;

	CancelOrder(Orders orders, Outbox outbox, Clock clock) {
		this.orders = orders;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** @throws dev.baedal.platform.lifecycle.NotAllowed once the order is delivered, rejected or cancelled */
	@Transactional
	public Order cancel(long orderId, String reason) {
		Order order = orders.findForUpdate(orderId).orElseThrow(() -> new NotFound("order", orderId));
		outbox.publish(order.cancel(reason, clock.instant()));
		return order;
	}
}
