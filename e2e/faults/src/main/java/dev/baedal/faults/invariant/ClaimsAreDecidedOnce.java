package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.stream.Stream;

import dev.baedal.faults.workload.Action;
import dev.baedal.faults.snapshot.Trail;

final class ClaimsAreDecidedOnce implements OrderInvariant {

	@Override
	public String sentence() {
		return "A cancel that the kitchen decides is never lost, and never both granted and cooked";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		if (!trail.isPlaced()) {
			return Stream.empty();
		}
		boolean granted = !trail.events("CancelGranted").isEmpty();
		boolean started = !trail.events("CookStarted").isEmpty();
		boolean finished = !trail.events("CookFinished").isEmpty();
		boolean beforeCooking = "BEFORE_COOKING".equals(trail.order().policy().cancelPolicy());
		boolean promised = trail.seen().stream().anyMatch(seen -> seen.act() == Action.CANCEL && seen.status() == 202);
		boolean decided = trail.is("CANCELLED") || trail.is("REJECTED") || trail.is("DELIVERED")
				|| !trail.events("OrderCancelRefused").isEmpty();
		return Stream
			.of(when(granted && !trail.is("CANCELLED"), "the kitchen granted its cancel, and it is %s",
					trail.order().status()), when(granted && finished, "the kitchen granted its cancel, and cooked it"),
					when(granted && beforeCooking && started, "the kitchen granted its cancel, and started to cook it"),
					when(promised && !decided, "its cancel was held, and never decided"))
			.flatMap(wrong -> wrong);
	}
}
