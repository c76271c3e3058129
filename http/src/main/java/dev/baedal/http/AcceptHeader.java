package dev.baedal.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** JSON is UTF-8 (RFC 8259): the charset that a client asks for in {@code Accept} is ignored, as RFC 9110 allows. */
public final class AcceptHeader {

	private static final String QUOTED = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";

	/** A quoted text is matched first and kept, so that a charset inside it is none. */
	private static final Pattern CHARSET = Pattern
		.compile("(" + QUOTED + ")|\\s*;\\s*charset\\s*=\\s*(?:" + QUOTED + "|[^;,\\s\"]*)", Pattern.CASE_INSENSITIVE);

	private AcceptHeader() {}

	/** @param values of all headers {@code Accept} of a request */
	public static boolean mentionsCharset(List<String> values) {
		return values.stream().anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("charset"));
	}

	/**
	 * @param values of all headers {@code Accept} of a request, which have been parsed before: here nothing is refused
	 * @return one header with the same media types
	 */
	public static String withoutCharset(List<String> values) {
		return CHARSET.matcher(String.join(", ", values)).replaceAll("$1");
	}
}
