package dev.baedal.http;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A sentence of a problem with its arguments, before the caller's language is known.
 *
 * @param arguments texts, numbers, {@link Labelled} or other messages
 */
public record Message(Sentence sentence, List<Object> arguments) {

	public Message {
		arguments = List.copyOf(arguments);
		assert arguments.size() == sentence.arguments() : sentence + " with " + arguments;
	}

	/** @param arguments null for an argument that is unknown */
	public static Message of(Sentence sentence, Object... arguments) {
		return new Message(sentence, Stream.of(arguments).map(one -> Objects.requireNonNullElse(one, "?")).toList());
	}

	public ProblemCode code() {
		return sentence.code();
	}

	/**
	 * Returns the language of the text for a caller.
	 *
	 * @param preferred of {@link AcceptLanguage}
	 */
	public Locale language(Locale preferred) {
		if (preferred.getLanguage().isEmpty()) {
			return sentence.isKoreanByDefault() ? Locale.KOREAN : Locale.ENGLISH;
		}
		return preferred.getLanguage().equals(Locale.KOREAN.getLanguage()) ? Locale.KOREAN : Locale.ENGLISH;
	}

	/** Returns the text for a caller. */
	public String in(Locale preferred) {
		Locale language = language(preferred);
		return Texts.of(sentence.name(), language, arguments);
	}

	/** Returns the title of the code in the language of the text. */
	public String title(Locale preferred) {
		return Texts.of("title." + code(), language(preferred), List.of());
	}

	/** Returns the English text, for logs. */
	@Override
	public String toString() {
		return in(Locale.ENGLISH);
	}
}
