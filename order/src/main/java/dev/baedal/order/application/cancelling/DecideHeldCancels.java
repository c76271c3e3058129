package dev.baedal.order.application.cancelling;

import java.time.Clock;

import dev.baedal.order.domain.Orders;
import dev.baedal.platform.deadline.ClockBulkheads;
import dev.baedal.platform.deadline.DueOrders;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Repeats the claim at the kitchen for held cancels, with back-off, and expires those not decided in time (M16). */
@Component
class DecideHeldCancels {

	/** Smaller than other batches: each row is a call, and an unresponsive kitchen costs the whole time-out. */
	private static final Pageable FEW = PageRequest.of(0, 20);

	private final Orders orders;
	private final CancelOrder cancelOrder;
	private final ClockBulkheads bulkheads;
	private final Clock clock;

	DecideHeldCancels(Orders orders, CancelOrder cancelOrder, ClockBulkheads bulkheads, Clock clock) {
		this.orders = orders;
		this.cancelOrder = cancelOrder;
		this.bulkheads = bulkheads;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${baedal.order.cancel-hold.interval:1s}")
	void decide() {
		bulkheads.forEach("cancel", orders.findHeldUntil(clock.instant(), DueOrders.BATCH),
				new KitchenCallRound(cancelOrder::expire)::handle);
		bulkheads.forEach("cancel", orders.findHeldWithDueClaim(clock.instant(), FEW), cancelOrder::repeatClaim);
	}
}
