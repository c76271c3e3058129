package dev.baedal.faults.invariant;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.faults.workload.ObservedResponse;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Trail;

final class OneKeyOneOrder implements Invariant {

	@Override
	public String sentence() {
		return "The same key is one order, and every request makes one at most";
	}

	@Override
	public List<Violation> violations(Snapshot snapshot) {
		Wishes wishes = Wishes.of(snapshot);
		return wishes.answers().entrySet().stream().flatMap(wish -> {
			List<Trail> orders = wishes.ordersOf(wish.getKey());
			Set<Long> answered = wish.getValue()
				.stream()
				.filter(ObservedResponse::isYes)
				.map(ObservedResponse::orderId)
				.collect(Collectors.toSet());
			Stream<Violation> several = orders.stream()
				.skip(1)
				.map(more -> new Violation(more.orderId(),
						"is of the same wish \"%s\" as order %d".formatted(wish.getKey(), orders.get(0).orderId())));
			Stream<Violation> named = answered.stream()
				.skip(1)
				.map(more -> new Violation(more,
						"responses to \"%s\" name several orders: %s".formatted(wish.getKey(), answered)));
			return Stream.concat(several, named);
		}).toList();
	}
}
