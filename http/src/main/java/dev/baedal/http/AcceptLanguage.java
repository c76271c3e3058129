package dev.baedal.http;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Chooses the language of a text by the header {@code Accept-Language}: Korean or English. */
public final class AcceptLanguage {

	public static final String HEADER = "Accept-Language";

	/** The languages that every text has. */
	public static final List<Locale> LANGUAGES = List.of(Locale.KOREAN, Locale.ENGLISH);

	private AcceptLanguage() {}

	/**
	 * @param header null if the request has none
	 * @return Korean or English, the latter also if neither is accepted; {@link Locale#ROOT} if the header names no
	 * language, or cannot be parsed
	 */
	public static Locale of(String header) {
		if (header == null || header.isBlank()) {
			return Locale.ROOT;
		}
		try {
			Locale accepted = Locale.lookup(LanguageRange.parse(header), LANGUAGES);
			return accepted == null ? Locale.ENGLISH : accepted;
		}
		catch (IllegalArgumentException unreadable) {
			return Locale.ROOT;
		}
	}
}
