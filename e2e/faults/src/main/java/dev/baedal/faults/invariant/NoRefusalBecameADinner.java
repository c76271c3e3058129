package dev.baedal.faults.invariant;

import java.util.List;

import dev.baedal.faults.workload.ObservedResponse;
import dev.baedal.faults.snapshot.Snapshot;

final class NoRefusalBecameADinner implements Invariant {

	@Override
	public String says() {
		return "No 503 and no 402 ever became a dinner";
	}

	/** A wish that met nothing but refusals by one who knew; after 502, 504 or silence nobody knows. */
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
						"is %s, though \"%s\" was answered %s".formatted(order.order().status(), wish.getKey(),
								wish.getValue().stream().map(ObservedResponse::status).toList()))))
			.toList();
	}
}
