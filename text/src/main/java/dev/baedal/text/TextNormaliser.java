package dev.baedal.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Normalises typed text: NFC, on one line, and without invisible characters. */
public final class TextNormaliser {

	private static final Pattern CHARACTER = Pattern.compile("\\X");

	private TextNormaliser() {}

	/**
	 * Replaces each run of blanks and line breaks by one space, drops blanks at the ends and invisible characters, and
	 * composes the rest (NFC). A character that {@link #fault} names stays, so that it can be rejected.
	 *
	 * @return empty if nothing is visible; null for null
	 */
	public static String normal(String typed) {
		if (typed == null) {
			return null;
		}
		StringBuilder seen = new StringBuilder(typed.length());
		typed.codePoints()
			.filter(character -> !Characters.isDropped(character))
			.forEach(character -> append(character, seen));
		dropTrailing(seen);
		String composed = Normalizer.normalize(seen, Normalizer.Form.NFC);
		return composed.codePoints().anyMatch(Characters::isBase) ? composed : "";
	}

	/**
	 * Normalises blanks and composes as {@link #normal} does; an invisible character stays, so that it can be rejected.
	 */
	static String composed(String typed) {
		StringBuilder seen = new StringBuilder(typed.length());
		typed.codePoints().forEach(character -> {
			if (!Characters.isBlank(character)) {
				seen.appendCodePoint(character);
			}
			else if (!endsBlank(seen)) {
				seen.append(' ');
			}
		});
		if (endsBlank(seen) && !seen.isEmpty()) {
			seen.setLength(seen.length() - 1);
		}
		return Normalizer.normalize(seen, Normalizer.Form.NFC);
	}

	/** @return the fault of the first character that no text may have */
	public static Optional<Fault> fault(String text) {
		return text.codePoints().filter(Characters::isRefused).mapToObj(Characters::fault).findFirst();
	}

	/**
	 * @return the number of characters as people count them (grapheme clusters): a letter with its marks, and a joined
	 * emoji, is one
	 */
	public static long length(String text) {
		return CHARACTER.matcher(text).results().count();
	}

	/** @return the longest prefix of whole characters that has at most so many UTF-16 code units; null for null */
	public static String cut(String text, int units) {
		if (text == null || text.length() <= units) {
			return text;
		}
		Matcher character = CHARACTER.matcher(text);
		int end = 0;
		while (character.find() && character.end() <= units) {
			end = character.end();
		}
		return text.substring(0, end);
	}

	private static void append(int character, StringBuilder seen) {
		if (Characters.isBlank(character)) {
			dropTrailingJoiners(seen);
			if (!endsBlank(seen)) {
				seen.append(' ');
			}
		}
		else if (!Characters.isJoining(character) || !endsBlank(seen)) {
			seen.appendCodePoint(character);
		}
	}

	private static boolean endsBlank(StringBuilder seen) {
		return seen.isEmpty() || seen.charAt(seen.length() - 1) == ' ';
	}

	private static void dropTrailing(StringBuilder seen) {
		dropTrailingJoiners(seen);
		if (!seen.isEmpty() && endsBlank(seen)) {
			seen.setLength(seen.length() - 1);
		}
	}

	/**
	 * Drops joiners at the end, which join nothing. A variation selector stays: it belongs to the character before it.
	 */
	private static void dropTrailingJoiners(StringBuilder seen) {
		while (!seen.isEmpty() && Characters.isJoiner(seen.charAt(seen.length() - 1))) {
			seen.setLength(seen.length() - 1);
		}
	}
}
