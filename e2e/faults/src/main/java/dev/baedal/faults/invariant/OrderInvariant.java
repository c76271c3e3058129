package dev.baedal.faults.invariant;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Trail;

/** What must hold for each order by itself. */
interface OrderInvariant extends Invariant {

	/** What is wrong about this one; nothing when all is well. */
	Stream<String> wrong(Trail trail);

	@Override
	default List<Violation> violations(Snapshot snapshot) {
		return snapshot.trails()
			.stream()
			.flatMap(trail -> wrong(trail).map(what -> new Violation(trail.orderId(), what)))
			.toList();
	}

	/** {@code what}, when it is so. */
	static Stream<String> when(boolean wrong, String what, Object... values) {
		return wrong ? Stream.of(what.formatted(values)) : Stream.empty();
	}
}
