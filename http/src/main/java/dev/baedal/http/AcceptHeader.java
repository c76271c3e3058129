package dev.baedal.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Removes the charset from {@code Accept}: JSON is UTF-8 (RFC 8259), and RFC 9110 allows a server to ignore it. */
public final class AcceptHeader {

	private static final String QUOTED = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";

	/** Matches a quoted text first and keeps it, so that a charset inside it stays. */
	private static final Pattern CHARSET = Pattern
		.compile("(" + QUOTED + ")|\\s*;\\s*charset\\s*=\\s*(?:" + QUOTED + "|[^;,\\s\"]*)", Pattern.CASE_INSENSITIVE);

	private AcceptHeader() {}

	/** @param values of all headers {@code Accept} of a request */
	public static boolean mentionsCharset(List<String> values) {
		return values.stream().anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("charset"));
	}

	/**
	 * @param values of all headers {@code Accept} of a request, already validated: nothing is rejected here
	 * @return one header with the same media types
	 */
	public static String withoutCharset(List<String> values) {
		return CHARSET.matcher(String.join(", ", values)).replaceAll("$1");
	}
}
