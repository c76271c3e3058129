package dev.baedal.order.application;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderStatus;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.problem.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancels an order: a decision, never a deletion (M06, M32). What has to be undone answers one by one. */
@Service
public class CancelOrder {

	private static final Logger log = LoggerFactory.getLogger(CancelOrder.class);
	private static final String NO_ANSWER = "가게의 응답이 없어 주문이 자동으로 취소되었습니다";

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
		Order order = require(orderId);
		outbox.publish(order.cancel(reason, clock.instant()));
		return order;
	}

	/** For the store's silence. An order that was answered meanwhile stays as it is. */
	@Transactional
	public void cancelUnanswered(long orderId) {
		Order order = require(orderId);
		if (order.getStatus() == OrderStatus.PLACED) {
			outbox.publish(order.cancel(NO_ANSWER, clock.instant()));
			log.info("Order {} cancelled: the store gave no answer", orderId);
		}
	}

	private Order require(long orderId) {
		return orders.findForUpdate(orderId).orElseThrow(() -> new NotFound("order", orderId));
	}
}
