package dev.baedal.faults.invariant;

import java.util.List;

import dev.baedal.faults.snapshot.Snapshot;

/** Callers keep their access while identity is down and while its keys rotate. */
final class CallersKeepAccess implements Invariant {

	private static final int UNAUTHORIZED = 401;
	private static final int FORBIDDEN = 403;

	@Override
	public String sentence() {
		return "No caller with a valid token gets 401, or 403 for a command of their own role";
	}

	@Override
	public List<Violation> violations(Snapshot snapshot) {
		return snapshot.seen()
			.stream()
			.filter(seen -> seen.status() == UNAUTHORIZED || seen.status() == FORBIDDEN)
			.map(seen -> new Violation(seen.orderId(), seen.toString()))
			.toList();
	}
}
