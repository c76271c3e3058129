package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.stream.Stream;

import dev.baedal.faults.workload.Action;
import dev.baedal.faults.snapshot.Trail;

final class ClaimsAreDecidedOnce implements OrderInvariant {

	@Override
	public String says() {
		return "A cancel that the kitchen decides is never lost, and never both granted and cooked";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		if (!trail.isPlaced()) {
			return Stream.empty();
		}
		boolean granted = !trail.said("CancelGranted").isEmpty();
		boolean started = !trail.said("CookStarted").isEmpty();
		boolean finished = !trail.said("CookFinished").isEmpty();
		boolean beforeCooking = "BEFORE_COOKING".equals(trail.order().policy().cancelPolicy());
		boolean promised = trail.seen().stream().anyMatch(seen -> seen.act() == Action.CANCEL && seen.status() == 202);
		boolean decided = trail.is("CANCELLED") || trail.is("REJECTED") || trail.is("DELIVERED")
				|| !trail.said("OrderCancelRefused").isEmpty();
		return Stream
			.of(when(granted && !trail.is("CANCELLED"), "was given up by the kitchen, and is %s",
					trail.order().status()), when(granted && finished, "was given up by the kitchen, and cooked"),
					when(granted && beforeCooking && started, "was given up by the kitchen, and its cooking began"),
					when(promised && !decided, "its cancel was held, and nobody has decided"))
			.flatMap(wrong -> wrong);
	}
}
