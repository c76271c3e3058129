package dev.baedal.text;

/**
 * A fault of a text, before the caller's language is known.
 *
 * @param character the code point, such as {@code U+0007}; empty for a fault of the whole text
 */
public record Fault(Kind kind, String character) {

	/** The kinds of faults, each with its English text; a key of the bundles {@code ContributorValidationMessages}. */
	public enum Kind {

		CONTROL_CHARACTER("must have no control characters"),
		DIRECTION("must have no character that turns the direction of text"),
		HALF_CHARACTER("must have no half of a character"),
		LONG_ID("must have at most %d characters".formatted(PersonIds.LONGEST)),
		NO_ID("must be of letters, digits, spaces and . _ @ + -"),
		RESERVED_ID("must not be search, which is a path of its own"),
		BARE_ID("must have a letter or a digit");

		private final String english;

		Kind(String english) {
			this.english = english;
		}
	}

	static Fault of(Kind kind) {
		return new Fault(kind, "");
	}

	/** Returns the template of a constraint's message. */
	String template() {
		return "{text.%s}%s".formatted(kind, inBrackets());
	}

	/** Returns the English text, for logs and for programs. */
	@Override
	public String toString() {
		return kind.english + inBrackets();
	}

	private String inBrackets() {
		return character.isEmpty() ? "" : " (%s)".formatted(character);
	}
}
