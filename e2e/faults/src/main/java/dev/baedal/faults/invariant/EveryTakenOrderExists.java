package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.stream.Stream;

import dev.baedal.faults.workload.Action;
import dev.baedal.faults.workload.ObservedResponse;
import dev.baedal.faults.snapshot.Trail;

final class EveryTakenOrderExists implements OrderInvariant {

	@Override
	public String sentence() {
		return "Every 201 is an order, with the requested contents";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		return trail.seen()
			.stream()
			.filter(seen -> seen.act() == Action.PLACE && seen.isYes())
			.flatMap(yes -> wrong(trail, yes));
	}

	private static Stream<String> wrong(Trail trail, ObservedResponse yes) {
		if (!trail.isPlaced()) {
			return Stream.of("the response was %d, and the order is %s".formatted(yes.status(),
					trail.order() == null ? "not there" : trail.order().status()));
		}
		return when(!yes.wish().equals(trail.order().address()) || !yes.who().equals(trail.order().customerId()),
				"was requested by %s as \"%s\", and is for %s as \"%s\"", yes.who(), yes.wish(),
				trail.order().customerId(), trail.order().address());
	}
}
