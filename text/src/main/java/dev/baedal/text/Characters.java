package dev.baedal.text;

import java.util.regex.Pattern;

/**
 * Classifies the characters of typed text. Java's own tables are older than current emoji: a character that they lack
 * counts as text.
 */
final class Characters {

	/** Unicode's blanks and line breaks, and characters that look blank: Hangul's fillers and Braille's empty cell. */
	private static final Pattern BLANK = Pattern.compile("[\\p{IsWhite_Space}\\x{3164}\\x{FFA0}\\x{2800}]");

	/** Invisible characters that no script needs. */
	private static final Pattern DROPPED = Pattern
		.compile("[\\x{AD}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
				+ "\\x{200B}\\x{2060}-\\x{2065}\\x{206A}-\\x{206F}\\x{FEFF}\\x{FFF0}-\\x{FFFB}\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}"
				+ "\\x{E0000}-\\x{E001F}\\x{E0080}-\\x{E00FF}\\x{E01F0}-\\x{E0FFF}]");

	/** Characters that turn the direction of text: with them text displays differently from its content. */
	private static final Pattern TURNING = Pattern
		.compile("[\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

	/** Joiners, variation selectors and the tags of flags: each belongs to a character before it. */
	private static final Pattern JOINING = Pattern
		.compile("[\\x{200C}\\x{200D}\\x{FE00}-\\x{FE0F}\\x{E0020}-\\x{E007F}\\x{E0100}-\\x{E01EF}]");

	private Characters() {}

	static boolean isBlank(int character) {
		return is(BLANK, character);
	}

	static boolean isDropped(int character) {
		return is(DROPPED, character);
	}

	static boolean isJoining(int character) {
		return is(JOINING, character);
	}

	static boolean isJoiner(int character) {
		return character == 0x200C || character == 0x200D;
	}

	/** Whether the character stands by itself, and is visible. */
	static boolean isBase(int character) {
		int type = Character.getType(character);
		boolean isMark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
				|| type == Character.ENCLOSING_MARK;
		return !isMark && !isBlank(character) && !isJoining(character);
	}

	static boolean isRefused(int character) {
		int type = Character.getType(character);
		return type == Character.CONTROL || type == Character.SURROGATE || type == Character.LINE_SEPARATOR
				|| type == Character.PARAGRAPH_SEPARATOR || (character & 0xFFFE) == 0xFFFE
				|| character >= 0xFDD0 && character <= 0xFDEF || is(TURNING, character);
	}

	static Fault fault(int character) {
		Fault.Kind kind = Character.getType(character) == Character.SURROGATE ? Fault.Kind.HALF_CHARACTER
				: is(TURNING, character) ? Fault.Kind.DIRECTION
				: Fault.Kind.CONTROL_CHARACTER;
		return new Fault(kind, "U+%04X".formatted(character));
	}

	private static boolean is(Pattern kind, int character) {
		return character > 0x7F ? kind.matcher(Character.toString(character)).matches()
				: kind == BLANK && (character == ' ' || character >= '\t' && character <= '\r');
	}
}
