package dev.baedal.faults.fuzz;

import java.util.Optional;
import java.util.regex.Pattern;

/** What must not be said, whatever was asked. */
final class Verdict {

	/** Frames of a stack, names of classes, SQL. */
	private static final Pattern INSIDE = Pattern.compile(
			"\\n\\s*at [\\w.$]+\\(|java\\.(lang|util|sql|io)\\.|jakarta\\.|org\\.(hibernate|springframework|h2|apache|mariadb)\\.|tools\\.jackson|com\\.(nimbusds|fasterxml|zaxxer)|io\\.netty|dev\\.baedal\\.\\w"
					+ "|SQLException|(?i)\\bselect [\\w.*, ]{1,300} from \\w|\\binsert into \\w|\\bupdate \\w+ set \\b|syntax error in sql");
	/** An unknown transfer coding or version of HTTP is a 5xx by the standard. */
	private static final java.util.Set<Integer> BY_THE_STANDARD = java.util.Set.of(501, 505);

	/** Open in login mode too: probes and metrics, and who has logged in. */
	private static final Pattern EVERYBODYS = Pattern.compile("actuator/(health|prometheus)|^/session");

	private Verdict() {}

	/** @return what is wrong about the answer */
	static Optional<String> on(FuzzRequest fuzzRequest, Reply reply) {
		if (reply.status() == 0) {
			return fuzzRequest.httpLike() ? Optional.of("no answer") : Optional.empty();
		}
		if (reply.status() >= 500 && reply.status() != 503
				&& !(BY_THE_STANDARD.contains(reply.status()) && !fuzzRequest.httpLike())) {
			return Optional.of("status " + reply.status());
		}
		if (reply.status() == 503 && !reply.has("retry-after")) {
			return Optional.of("503 without Retry-After");
		}
		// what was sent may be told back
		if (INSIDE.matcher(reply.body().replace("java.lang.Runtime", "").replace("java.util.ArrayList", "")).find()) {
			return Optional.of("tells of its inside, with status " + reply.status());
		}
		return reply.status() < 300 ? opened(fuzzRequest, reply) : untold(fuzzRequest, reply);
	}

	/** What was done, and should not have been. */
	private static Optional<String> opened(FuzzRequest fuzzRequest, Reply reply) {
		String path = fuzzRequest.target();
		boolean everybodys = EVERYBODYS.matcher(path).find() || fuzzRequest.aim().endsWith(" at identity");
		if (fuzzRequest.caller().isOutside() && !everybodys) {
			return Optional.of("a stranger was let in, with status " + reply.status());
		}
		if (fuzzRequest.caller().isPerson() && path.startsWith("/internal") || fuzzRequest.caller().isPerson()
				&& fuzzRequest.caller() != Caller.OPERATOR && path.startsWith("/operator")) {
			return Optional.of("somebody else was let in, with status " + reply.status());
		}
		return fuzzRequest.attack() == Attack.IMPOSSIBLE
				? Optional.of("did the impossible, with status " + reply.status())
				: Optional.empty();
	}

	/**
	 * A refusal that does not say what is wrong. Identity's are for browsers, and for OAuth clients, which have words of
	 * their own; the actuator's are for operators, and Spring's.
	 */
	private static Optional<String> untold(FuzzRequest fuzzRequest, Reply reply) {
		boolean owed = fuzzRequest.httpLike() && reply.status() >= 400 && fuzzRequest.hasBodyInReply()
				&& !fuzzRequest.aim().endsWith(" at identity") && !fuzzRequest.target().contains("/actuator/");
		return owed && !reply.isProblem() ? Optional.of("status %d without problem detail".formatted(reply.status()))
				: Optional.empty();
	}
}
