package dev.baedal.platform.logging;

import java.util.regex.Pattern;

/** Masks addresses, notes and telephone numbers wherever they might get into a log (M45). */
public final class Redaction {

	public static final String TEXT = "***";

	/** H2 quotes the whole row that conflicts with another one, and a value that does not fit. */
	private static final Pattern OF_A_ROW = Pattern
		.compile("(/\\* key:|VALUES \\(|\": \".|converting \")[^\\n]*(?=; SQL statement)");

	/** Jackson quotes a value of the wrong type. */
	private static final Pattern UNREADABLE = Pattern.compile("(from String \")[^\"\\n]*");

	/** Bounded and possessive, since a foreign record may be long: it must not overflow the stack or take for ever. */
	private static final Pattern FIELD = Pattern.compile(
			"(\"(?:address|note|kitchen|rider|\\w{0,40}phone\\w{0,40})\"\\s*:\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|\\d+)",
			Pattern.CASE_INSENSITIVE);

	private Redaction() {}

	/** Masks the values that an exception's message quotes. */
	public static String values(String message) {
		return message == null ? null
				: UNREADABLE.matcher(OF_A_ROW.matcher(message).replaceAll("$1" + TEXT)).replaceAll("$1" + TEXT);
	}

	/** Masks addresses, notes and telephone numbers in an event, also in malformed JSON. */
	public static String fields(String json) {
		return json == null ? null : FIELD.matcher(json).replaceAll("$1\"" + TEXT + "\"");
	}
}
