package dev.baedal.faults.invariant;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baedal.faults.workload.Action;
import dev.baedal.faults.workload.ObservedResponse;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Trail;

/**
 * The responses and the orders of each wish. A wish is a unique name that a customer's requests for one order carry in
 * the address.
 */
record Wishes(Map<String, List<ObservedResponse>> answers, Map<String, List<Trail>> orders) {

	static Wishes of(Snapshot snapshot) {
		return new Wishes(
				snapshot.seen()
					.stream()
					.filter(seen -> seen.act() == Action.PLACE)
					.collect(Collectors.groupingBy(ObservedResponse::wish)),
				snapshot.placed().collect(Collectors.groupingBy(trail -> trail.order().address())));
	}

	List<Trail> ordersOf(String wish) {
		return orders.getOrDefault(wish, List.of());
	}
}
