package dev.baedal.faults.fuzz;

import java.util.Optional;
import java.util.regex.Pattern;

/** What must not be said, whatever was asked. */
final class Verdict {

	/** Frames of a stack, names of classes, SQL. */
	private static final Pattern INSIDE = Pattern.compile(
			"\\n\\s*at [\\w.$]+\\(|java\\.(lang|util|sql|io)\\.|jakarta\\.|org\\.(hibernate|springframework|h2|apache|mariadb)\\.|tools\\.jackson|dev\\.baedal\\.\\w"
					+ "|SQLException|(?i)\\bselect [\\w.*, ]{1,300} from \\w|\\binsert into \\w|\\bupdate \\w+ set \\b|syntax error in sql");
	/** An unknown transfer coding or version of HTTP is a 5xx by the standard. */
	private static final java.util.Set<Integer> BY_THE_STANDARD = java.util.Set.of(501, 505);

	private Verdict() {
	}

	/** @return what is wrong about the answer */
	static Optional<String> on(Shot shot, Reply reply) {
		if (reply.status() == 0) {
			return shot.httpLike() ? Optional.of("no answer") : Optional.empty();
		}
		if (reply.status() >= 500 && reply.status() != 503 && !(BY_THE_STANDARD.contains(reply.status()) && !shot.httpLike())) {
			return Optional.of("status " + reply.status());
		}
		if (reply.status() == 503 && !reply.has("retry-after")) {
			return Optional.of("503 without Retry-After");
		}
		// what was sent may be told back
		if (INSIDE.matcher(reply.body().replace("T(java.lang.Runtime)", "").replace("java.util.ArrayList", "")).find()) {
			return Optional.of("tells of its inside, with status " + reply.status());
		}
		boolean head = shot.aim().startsWith("HEAD");
		if (shot.httpLike() && reply.status() >= 400 && !head && !reply.isProblem()) {
			return Optional.of("status %d without problem detail".formatted(reply.status()));
		}
		return Optional.empty();
	}
}
