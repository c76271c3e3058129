package dev.baedal.order.application;

import java.time.Clock;

import dev.baedal.order.domain.Orders;
import dev.baedal.platform.deadline.Lanes;
import dev.baedal.platform.deadline.Round;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the kitchen again about cancels that are held, with back-off, and ends those that nobody decided in time (M16). */
@Component
class DecideHeldCancels {

	/** Fewer than elsewhere: each is a call, and a silent kitchen takes its whole time-out. */
	private static final Pageable FEW = PageRequest.of(0, 20);

	private final Orders orders;
	private final CancelOrder cancelOrder;
	private final Lanes lanes;
	private final Clock clock;

	DecideHeldCancels(Orders orders, CancelOrder cancelOrder, Lanes lanes, Clock clock) {
		this.orders = orders;
		this.cancelOrder = cancelOrder;
		this.lanes = lanes;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${baedal.order.cancel-hold.interval:1s}")
	void decide() {
		lanes.over("cancel", orders.findHeldUntil(clock.instant(), Round.BATCH),
				new UntilNoAnswer(cancelOrder::expire)::about);
		lanes.over("cancel", orders.findHeldToAsk(clock.instant(), FEW), cancelOrder::askAgain);
	}
}
