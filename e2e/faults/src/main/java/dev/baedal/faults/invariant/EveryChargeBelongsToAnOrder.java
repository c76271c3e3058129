package dev.baedal.faults.invariant;

import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Trail;

final class EveryChargeBelongsToAnOrder implements OrderInvariant {

	private static final Set<String> KEEPS_NOTHING = Set.of("CANCELLED", "DECLINED");

	@Override
	public String sentence() {
		return "Every charge belongs to an order";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		boolean charged = trail.payment() != null && !KEEPS_NOTHING.contains(trail.payment().status());
		return OrderInvariant.when(charged && !trail.isPlaced(), "payment is %s, but the order is %s",
				charged ? trail.payment().status() : null,
				trail.order() == null ? "not there" : trail.order().status());
	}
}
