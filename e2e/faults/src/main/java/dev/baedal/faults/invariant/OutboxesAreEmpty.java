package dev.baedal.faults.invariant;

import java.util.List;

import dev.baedal.faults.snapshot.Snapshot;

final class OutboxesAreEmpty implements Invariant {

	@Override
	public String sentence() {
		return "Outboxes are empty, nothing is parked, nothing is overdue";
	}

	@Override
	public List<Violation> violations(Snapshot snapshot) {
		return snapshot.leftOver()
			.entrySet()
			.stream()
			.filter(left -> left.getValue() != 0)
			.map(left -> new Violation(0, "%s: %d".formatted(left.getKey(), left.getValue())))
			.toList();
	}
}
