package dev.baedal.faults.fuzz;

import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a response: some must never occur, whatever the request was. */
final class Verdict {

	/** Stack traces, class names and SQL. */
	private static final Pattern INSIDE = Pattern.compile(
			"\\n\\s*at [\\w.$]+\\(|java\\.(lang|util|sql|io)\\.|jakarta\\.|org\\.(hibernate|springframework|h2|apache|mariadb)\\."
					+ "|tools\\.jackson|com\\.(nimbusds|fasterxml|zaxxer)|io\\.netty|dev\\.baedal\\.\\w"
					+ "|SQLException|(?i)\\bselect [\\w.*, ]{1,300} from \\w|\\binsert into \\w|\\bupdate \\w+ set \\b|syntax error in sql");
	/** HTTP requires a 5xx for an unknown transfer coding or version. */
	private static final java.util.Set<Integer> BY_THE_STANDARD = java.util.Set.of(501, 505);

	/** Public in login mode too: probes, metrics, and the caller's session. */
	private static final Pattern PUBLIC = Pattern.compile("actuator/(health|prometheus)|^/session");

	/** Stores and menus, which callers without a token may read. */
	private static final Pattern READ_BY_ALL = Pattern
		.compile("^/(stores|menus)(/(?!mine(\\?|$))[^/?]*|/search/[^/?]*)?(\\?.*)?$", Pattern.DOTALL);

	private Verdict() {}

	/** @return what is wrong with the response */
	static Optional<String> on(FuzzRequest fuzzRequest, Reply reply) {
		if (reply.status() == 0) {
			return fuzzRequest.httpLike() ? Optional.of("no response") : Optional.empty();
		}
		if (reply.status() >= 500 && reply.status() != 503
				&& !(BY_THE_STANDARD.contains(reply.status()) && !fuzzRequest.httpLike())) {
			return Optional.of("status " + reply.status());
		}
		if (reply.status() == 503 && !reply.has("retry-after")) {
			return Optional.of("503 without Retry-After");
		}
		// the response may quote the request
		if (INSIDE.matcher(reply.body().replace("java.lang.Runtime", "").replace("java.util.ArrayList", "")).find()) {
			return Optional.of("shows internals, with status " + reply.status());
		}
		return reply.status() < 300 ? wronglyAllowed(fuzzRequest, reply) : withoutProblemDetail(fuzzRequest, reply);
	}

	/** Finds requests that were carried out and should have been refused. */
	private static Optional<String> wronglyAllowed(FuzzRequest fuzzRequest, Reply reply) {
		String path = fuzzRequest.target();
		boolean isPublic = PUBLIC.matcher(path).find() || fuzzRequest.operation().endsWith(" at identity")
				|| fuzzRequest.caller() == Caller.ANONYMOUS && fuzzRequest.isRead() && READ_BY_ALL.matcher(path).find();
		if (fuzzRequest.caller().isOutside() && !isPublic) {
			return Optional.of("a caller without a valid token was let in, with status " + reply.status());
		}
		if (fuzzRequest.caller().isPerson() && path.startsWith("/internal") || fuzzRequest.caller().isPerson()
				&& fuzzRequest.caller() != Caller.OPERATOR && path.startsWith("/operator")) {
			return Optional.of("a caller without the required role was let in, with status " + reply.status());
		}
		return fuzzRequest.attack() == Attack.IMPOSSIBLE
				? Optional.of("an impossible request was carried out, with status " + reply.status())
				: Optional.empty();
	}

	/**
	 * Finds refusals without problem detail. Identity's responses are for browsers and OAuth clients, whose errors have
	 * another form; the actuator's come from Spring.
	 */
	private static Optional<String> withoutProblemDetail(FuzzRequest fuzzRequest, Reply reply) {
		boolean expected = fuzzRequest.httpLike() && reply.status() >= 400 && fuzzRequest.hasBodyInReply()
				&& !fuzzRequest.operation().endsWith(" at identity") && !fuzzRequest.target().contains("/actuator/");
		return expected && !reply.isProblem()
				? Optional.of("status %d without problem detail".formatted(reply.status()))
				: Optional.empty();
	}
}
