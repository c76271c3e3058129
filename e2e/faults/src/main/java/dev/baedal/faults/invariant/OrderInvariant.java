package dev.baedal.faults.invariant;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Trail;

/** A condition on each order alone. */
interface OrderInvariant extends Invariant {

	/** The violations of this order; empty when the condition holds. */
	Stream<String> wrong(Trail trail);

	@Override
	default List<Violation> violations(Snapshot snapshot) {
		return snapshot.trails()
			.stream()
			.flatMap(trail -> wrong(trail).map(what -> new Violation(trail.orderId(), what)))
			.toList();
	}

	/** The formatted text if {@code wrong}, otherwise nothing. */
	static Stream<String> when(boolean wrong, String what, Object... values) {
		return wrong ? Stream.of(what.formatted(values)) : Stream.empty();
	}
}
