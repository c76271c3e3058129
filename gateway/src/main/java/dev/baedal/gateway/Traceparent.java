package dev.baedal.gateway;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The W3C trace context, version 00. */
final class Traceparent {

	static final String NAME = "traceparent";

	private static final Pattern WELL_FORMED = Pattern
		.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

	private Traceparent() {
	}

	static boolean isWellFormed(List<String> header) {
		return header.size() == 1 && WELL_FORMED.matcher(header.get(0)).matches();
	}

	/** A trace that starts here. Ids need to be different, not secret. */
	static String start() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return "00-%016x%016x-%016x-01".formatted(notZero(random), random.nextLong(), notZero(random));
	}

	private static long notZero(ThreadLocalRandom random) {
		return random.nextLong(1, Long.MAX_VALUE);
	}
}
