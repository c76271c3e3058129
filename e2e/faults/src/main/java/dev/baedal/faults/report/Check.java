package dev.baedal.faults.report;

import java.util.List;

import dev.baedal.faults.invariant.Invariant;
import dev.baedal.faults.invariant.Violation;
import dev.baedal.faults.picture.Picture;

/** An invariant and its counter-examples. */
public record Check(String says, List<Violation> violations) {

	public static List<Check> all(Picture picture) {
		return Invariant.all().stream().map(each -> new Check(each.says(), each.violations(picture))).toList();
	}

	String line() {
		return "  %-9s %s".formatted(violations.isEmpty() ? "holds" : "VIOLATED", says)
				+ (violations.isEmpty() ? "" : " (" + violations.size() + ")");
	}
}
