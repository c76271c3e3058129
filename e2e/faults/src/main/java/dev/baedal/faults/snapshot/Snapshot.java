package dev.baedal.faults.snapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import dev.baedal.faults.workload.ObservedResponse;

/**
 * Everything that is known once all is quiet. It never changes.
 *
 * @param orders by orderId: every one that anybody has heard of
 * @param twice what a service showed more than once, where there can be one only
 * @param stocks of all dishes whose stock is counted
 * @param menus the menus' topic beside store's rows
 * @param hits when notification or its database was hit; only after one may a message be sent again
 * @param leftOver what should be nothing, by name: events in outboxes, parked ones, what is overdue
 */
public record Snapshot(SortedMap<Long, Trail> orders, List<ObservedResponse> seen, List<Member> members,
		List<String> twice, List<Stock> stocks, List<MenuState> menus, List<Instant> hits, Map<String, Long> leftOver) {

	public Collection<Trail> trails() {
		return orders.values();
	}

	public Stream<Trail> placed() {
		return orders.values().stream().filter(Trail::isPlaced);
	}
}
