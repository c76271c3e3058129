package dev.baedal.faults.invariant;

import java.util.List;

import dev.baedal.faults.snapshot.Snapshot;

/** Whoever issues the tokens may be away, and its keys may change. */
final class NobodyIsLoggedOut implements Invariant {

	private static final int LOG_IN = 401;
	private static final int NOT_YOURS = 403;

	@Override
	public String says() {
		return "Who has logged in is not asked to again, and may do what is theirs";
	}

	@Override
	public List<Violation> violations(Snapshot snapshot) {
		return snapshot.seen()
			.stream()
			.filter(seen -> seen.status() == LOG_IN || seen.status() == NOT_YOURS)
			.map(seen -> new Violation(seen.orderId(), seen.toString()))
			.toList();
	}
}
