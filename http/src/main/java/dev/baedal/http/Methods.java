package dev.baedal.http;

import java.util.Set;

/** HTTP methods that change nothing. */
public final class Methods {

	/** The methods that a resource serves without a change. */
	public static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

	/** The safe methods of RFC 9110: also TRACE, which no resource here serves. */
	public static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private Methods() {}
}
