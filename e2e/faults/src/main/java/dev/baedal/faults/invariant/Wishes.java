package dev.baedal.faults.invariant;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baedal.faults.people.Act;
import dev.baedal.faults.people.Sighting;
import dev.baedal.faults.picture.Picture;
import dev.baedal.faults.picture.Trail;

/** Every wish with all answers to it, and the orders that it came to: the wish stands in their address. */
record Wishes(Map<String, List<Sighting>> answers, Map<String, List<Trail>> orders) {

	static Wishes of(Picture picture) {
		return new Wishes(
				picture.seen()
					.stream()
					.filter(seen -> seen.act() == Act.PLACE)
					.collect(Collectors.groupingBy(Sighting::wish)),
				picture.placed().collect(Collectors.groupingBy(trail -> trail.order().address())));
	}

	List<Trail> ordersOf(String wish) {
		return orders.getOrDefault(wish, List.of());
	}
}
