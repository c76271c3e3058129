package dev.baedal.faults.snapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import dev.baedal.faults.workload.ObservedResponse;

/**
 * The state of all services and topics once the platform is quiescent. Immutable.
 *
 * @param orders by orderId: every order that a service, a topic or a response names
 * @param twice the rows that a service shows more than once for an order
 * @param stocks of all menu items with a counted stock
 * @param menus the menus' topic joined with store's rows
 * @param hits the times at which notification or its database was hit; only after one may a message be sent again
 * @param leftOver the counts that must be 0, by name: outbox rows, parked events, overdue rows
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
