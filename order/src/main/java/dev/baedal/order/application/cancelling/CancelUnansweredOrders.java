package dev.baedal.order.application.cancelling;

import java.time.Clock;
import java.time.Duration;

import dev.baedal.order.application.OrderProperties;
import dev.baedal.order.domain.Orders;
import dev.baedal.platform.deadline.DueOrders;
import dev.baedal.platform.deadline.Uptime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Cancels orders that the store has not answered, on the path of a customer's cancel. This back-stop behind the store's
 * own deadline also works when the store is down or never consumed the order. The time in which order
 * itself was down does not count.
 */
@Component
class CancelUnansweredOrders {

	private final Orders orders;
	private final CancelOrder cancelOrder;
	private final Uptime uptime;
	private final Clock clock;
	private final Duration deadline;

	CancelUnansweredOrders(Orders orders, CancelOrder cancelOrder, Uptime uptime, Clock clock,
			OrderProperties properties) {
		this.orders = orders;
		this.cancelOrder = cancelOrder;
		this.uptime = uptime;
		this.clock = clock;
		this.deadline = properties.storeDeadline();
	}

	@Scheduled(fixedDelayString = "${baedal.order.expiry-interval:5s}")
	void cancel() {
		DueOrders.forEach("store",
				orders.findUnansweredToCancel(uptime.ago(deadline), clock.instant(), DueOrders.BATCH),
				new KitchenCallRound(cancelOrder::cancelUnanswered)::handle);
	}
}
