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

	/** Returns a kind of thing under its English name, with its word in the Korean bundle. */
	public static Labelled thing(String name) {
		return new Labelled(name, Texts.of(key(name), Locale.KOREAN, List.of()));
	}

	static String key(String thing) {
		return "thing." + thing.replace(' ', '-');
	}

	String in(Locale language) {
		return language.equals(Locale.KOREAN) ? label : name;
	}
}
