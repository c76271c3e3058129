package dev.baedal.platform.logging;

import java.util.regex.Pattern;

/** What is shown in the place of an address, or a telephone number, wherever it might get into a log (M45). */
public final class Redaction {

	public static final String TEXT = "***";

	/** H2 quotes the whole row that is in the way of another one, and a value that does not fit. */
	private static final Pattern OF_A_ROW = Pattern
		.compile("(/\\* key:|VALUES \\(|\": \".|converting \")[^\\n]*(?=; SQL statement)");

	/** Jackson quotes what is not of the type that it should be. */
	private static final Pattern UNREADABLE = Pattern.compile("(from String \")[^\"\\n]*");

	/** Bounded, and possessive: a foreign record may be long, and neither fill the stack nor take for ever. */
	private static final Pattern FIELD = Pattern.compile(
			"(\"(?:address|\\w{0,40}phone\\w{0,40})\"\\s*:\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|\\d+)",
			Pattern.CASE_INSENSITIVE);

	private Redaction() {}

	/** An exception's message, without the values that it quotes. */
	public static String values(String message) {
		return message == null ? null
				: UNREADABLE.matcher(OF_A_ROW.matcher(message).replaceAll("$1" + TEXT)).replaceAll("$1" + TEXT);
	}

	/** An event, readable or not, without where to and how to call. */
	public static String fields(String json) {
		return json == null ? null : FIELD.matcher(json).replaceAll("$1\"" + TEXT + "\"");
	}
}
