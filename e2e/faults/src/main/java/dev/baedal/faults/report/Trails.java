package dev.baedal.faults.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.faults.invariant.Violation;
import dev.baedal.faults.snapshot.Snapshot;

/** The whole trail of the first few orders that violate an invariant. */
public final class Trails {

	static final int PRINTED = 5;
	private static final int KEPT = 40;

	private Trails() {}

	public static Map<Long, List<String>> of(List<Check> checks, Snapshot snapshot) {
		return checks.stream()
			.flatMap(check -> check.violations().stream())
			.map(Violation::orderId)
			.filter(snapshot.orders()::containsKey)
			.distinct()
			.limit(KEPT)
			.collect(Collectors.toMap(id -> id, id -> snapshot.orders().get(id).lines().toList(), (a, b) -> a,
					TreeMap::new));
	}

	static Stream<String> lines(Map.Entry<Long, List<String>> trail) {
		return Stream.concat(Stream.of("order " + trail.getKey() + ", as every service shows it:"),
				trail.getValue().stream().map(line -> "    " + line));
	}
}
