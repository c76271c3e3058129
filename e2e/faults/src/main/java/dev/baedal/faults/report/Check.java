package dev.baedal.faults.report;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.faults.invariant.Invariant;
import dev.baedal.faults.invariant.Violation;
import dev.baedal.faults.snapshot.Snapshot;

/** An invariant and its counter-examples. */
public record Check(String says, List<Violation> violations) {

	public static List<Check> all(Snapshot snapshot) {
		return Invariant.all().stream().map(each -> new Check(each.sentence(), each.violations(snapshot))).toList();
	}

	/** The checks that hold for any requests. */
	public static List<Check> ofAnyone(Snapshot snapshot) {
		return Invariant.ofAnyone()
			.stream()
			.map(each -> new Check(each.sentence(), each.violations(snapshot)))
			.toList();
	}

	/** A line with the result, and under it a few counter-examples. */
	public Stream<String> lines() {
		return Stream.concat(Stream.of(line()),
				violations.stream()
					.limit(Trails.PRINTED)
					.map(Violation::toString)
					.map(line -> "              " + line));
	}

	private String line() {
		return "  %-9s %s".formatted(violations.isEmpty() ? "holds" : "VIOLATED", says)
				+ (violations.isEmpty() ? "" : " (" + violations.size() + ")");
	}
}
