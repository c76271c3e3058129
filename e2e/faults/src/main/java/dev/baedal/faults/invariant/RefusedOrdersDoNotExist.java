package dev.baedal.faults.invariant;

import java.util.List;

import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.workload.ObservedResponse;

final class RefusedOrdersDoNotExist implements Invariant {

	@Override
	public String sentence() {
		return "No request that got 503 or 402 became a placed order";
	}

	/**
	 * A wish whose requests were all refused must have no order. After 502, 504 or no response the outcome is unknown.
	 */
	@Override
	public List<Violation> violations(Snapshot snapshot) {
		Wishes wishes = Wishes.of(snapshot);
		return wishes.answers()
			.entrySet()
			.stream()
			.filter(wish -> wish.getValue().stream().allMatch(ObservedResponse::isNo))
			.flatMap(wish -> wishes.ordersOf(wish.getKey())
				.stream()
				.map(order -> new Violation(order.orderId(),
						"is %s, though the responses to \"%s\" were %s".formatted(order.order().status(), wish.getKey(),
								wish.getValue().stream().map(ObservedResponse::status).toList()))))
			.toList();
	}
}
