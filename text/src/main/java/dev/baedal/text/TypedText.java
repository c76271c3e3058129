package dev.baedal.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How text that people type is kept: NFC, on one line, and with nothing in it that nobody sees. */
public final class TypedText {

	private static final Pattern CHARACTER = Pattern.compile("\\X");

	private TypedText() {}

	/**
	 * Each run of blanks and line breaks becomes one space, blanks at the ends and invisible characters go, and the rest is
	 * composed (NFC). A character that {@link #fault} names stays, so that it can be refused.
	 *
	 * @return empty if nothing can be seen; null for null
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

	/** Blanks and compositions as in {@link #normal}; an invisible character stays, so that it can be refused. */
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

	/** @return what is wrong with the first character that no text may have */
	public static Optional<String> fault(String text) {
		return text.codePoints().filter(Characters::isRefused).mapToObj(Characters::fault).findFirst();
	}

	/** @return how many characters people count (grapheme clusters): a letter with its marks, and a joined emoji, is one */
	public static long length(String text) {
		return CHARACTER.matcher(text).results().count();
	}

	/** @return the longest beginning of whole characters that has at most so many UTF-16 code units; null for null */
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

	/** A joiner has no use where nothing follows; a variation selector belongs to what is before it. */
	private static void dropTrailingJoiners(StringBuilder seen) {
		while (!seen.isEmpty() && Characters.isJoiner(seen.charAt(seen.length() - 1))) {
			seen.setLength(seen.length() - 1);
		}
	}
}
