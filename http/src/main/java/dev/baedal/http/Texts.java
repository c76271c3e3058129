package dev.baedal.http;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of problems, and inserts their arguments. A number is an id, so it is written without separators. */
final class Texts {

	static final String BUNDLE = "dev.baedal.http.problems";

	static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

	/** Does not fall back to the machine's language: the base bundle is English. */
	private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

	private Texts() {}

	/** @return the key itself if the bundle lacks it: a missing text must not fail a request, but fails a test */
	static String of(String key, Locale language, List<?> arguments) {
		String pattern;
		try {
			pattern = bundle(language).getString(key);
		}
		catch (MissingResourceException forgotten) {
			return key;
		}
		return ARGUMENT.matcher(pattern).replaceAll(found -> {
			int index = Integer.parseInt(found.group(1));
			return Matcher.quoteReplacement(index < arguments.size() ? text(arguments.get(index), language) : "");
		});
	}

	static ResourceBundle bundle(Locale language) {
		return ResourceBundle.getBundle(BUNDLE, language, Texts.class.getClassLoader(), NO_FALLBACK);
	}

	private static String text(Object argument, Locale language) {
		if (argument instanceof Message message) {
			return message.in(language);
		}
		return argument instanceof Labelled labelled ? labelled.in(language) : String.valueOf(argument);
	}
}
