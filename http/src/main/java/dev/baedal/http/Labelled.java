package dev.baedal.http;

import java.util.List;
import java.util.Locale;

/**
 * An argument with a word for each language.
 *
 * @param name in English, such as a state's name
 * @param label in Korean
 */
public record Labelled(String name, String label) {

	public Labelled {
		label = label == null ? name : label;
	}

	/** @param key of the bundles, without its prefix; a space counts as a hyphen */
	public static Labelled thing(String key) {
		String word = "thing." + key.replace(' ', '-');
		return new Labelled(Texts.of(word, Locale.ENGLISH, List.of()), Texts.of(word, Locale.KOREAN, List.of()));
	}

	String in(Locale language) {
		return language.equals(Locale.KOREAN) ? label : name;
	}
}
