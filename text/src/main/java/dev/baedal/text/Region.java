package dev.baedal.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** A region in which riders look for deliveries: a name in lower case, without punctuation around it. */
public final class Region {

	/** In characters as people count them; a column has room for {@link FreeText#UNITS} times as many code units. */
	public static final int LONGEST = 64;

	/** {@code (06236)}, {@code [135-080]}, or five digits before the rest. */
	private static final Pattern POSTCODE = Pattern
		.compile("^(?:[(\\[（【] ?(?:우 ?)?\\d{3,6}(?:-\\d{3,4})? ?[)\\]）】]|\\d{5}(?= )),? ?(?=.)");
	private static final Pattern AROUND = Pattern.compile("^[\\p{P} ]+|[\\p{P} ]+$");

	private Region() {}

	/** @return the name as it is stored and compared, of any length; null for null */
	public static String normal(String typed) {
		if (typed == null) {
			return null;
		}
		String text = TextNormaliser.normal(typed);
		String name = AROUND.matcher(text).replaceAll("");
		return (name.isEmpty() ? text : name).toLowerCase(Locale.ROOT);
	}

	/** @return the first word of an address that is no postcode and no punctuation, cut to the room of a column */
	public static String firstWordOf(String address) {
		String[] words = POSTCODE.matcher(TextNormaliser.normal(address)).replaceFirst("").split(" ");
		String first = Arrays.stream(words)
			.filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
			.findFirst()
			.orElse(words[0]);
		return TextNormaliser.cut(normal(first), LONGEST * FreeText.UNITS);
	}
}
