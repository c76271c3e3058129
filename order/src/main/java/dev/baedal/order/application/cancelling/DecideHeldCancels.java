package dev.baedal.order.application.cancelling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baedal.order.domain.Orders;
import dev.baedal.platform.deadline.ClockBulkheads;
import dev.baedal.platform.deadline.DueOrders;
import dev.baedal.platform.deadline.WakeUp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Repeats the claim at the kitchen for held cancels, with back-off, and expires those not decided in time (M16). */
@Component
class DecideHeldCancels {

	/** Smaller than other batches: each row is a call, and an unresponsive kitchen costs the whole time-out. */
	private static final Pageable FEW = PageRequest.of(0, 20);
	private static final Limit FIRST = Limit.of(1);
	/** Between two full batches, so that an unresponsive kitchen is not called without a pause. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Orders orders;
	private final CancelOrder cancelOrder;
	private final ClockBulkheads bulkheads;
	private final WakeUp heldCancels;
	private final Clock clock;

	DecideHeldCancels(Orders orders, CancelOrder cancelOrder, ClockBulkheads bulkheads, WakeUp heldCancels,
			Clock clock) {
		this.orders = orders;
		this.cancelOrder = cancelOrder;
		this.bulkheads = bulkheads;
		this.heldCancels = heldCancels;
		this.clock = clock;
	}

	/** Wakes this clock where a cancel is held. */
	@Bean
	static WakeUp heldCancels(TaskScheduler scheduler, Clock clock,
			ObjectProvider<DecideHeldCancels> decideHeldCancels) {
		return new WakeUp(scheduler, clock, () -> decideHeldCancels.getObject().decide());
	}

	@Scheduled(fixedDelayString = "${baedal.order.cancel-hold.interval:5s}")
	void decide() {
		Instant now = clock.instant();
		Page<Long> expired = orders.findHeldUntil(now, DueOrders.BATCH);
		bulkheads.forEach("cancel", expired, new KitchenCallRound(cancelOrder::expire)::handle);
		Page<Long> due = orders.findHeldWithDueClaim(now, FEW);
		bulkheads.forEach("cancel", due, cancelOrder::repeatClaim);
		next(expired.hasNext() || due.hasNext(), now).ifPresent(heldCancels::at);
	}

	/** When the next round is needed, as far as it is known now. */
	private Optional<Instant> next(boolean more, Instant now) {
		return more ? Optional.of(clock.instant().plus(PAUSE))
				: Stream.of(orders.findClaimsDueAfter(now, FIRST), orders.findHoldsThatEndAfter(now, FIRST))
					.flatMap(List::stream)
					.min(Instant::compareTo);
	}
}
