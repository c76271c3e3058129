package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Trail;
import dev.baedal.faults.workload.Action;
import dev.baedal.faults.workload.ObservedResponse;

final class OrdersCostTheirQuote implements OrderInvariant {

	@Override
	public String sentence() {
		return "An order that names a quote costs what the quote says, less the coupon's discount";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		return trail.seen()
			.stream()
			.filter(seen -> seen.act() == Action.PLACE && seen.isYes() && seen.quoted() != null)
			.flatMap(seen -> wrong(trail, seen));
	}

	private static Stream<String> wrong(Trail trail, ObservedResponse placed) {
		return trail.order() == null ? Stream.empty()
				: when(trail.order().price() + trail.order().discount() != placed.quoted(),
						"costs %d after a discount of %d, and its quote said %d", trail.order().price(),
						trail.order().discount(), placed.quoted());
	}
}
