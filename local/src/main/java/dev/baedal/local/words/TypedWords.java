package dev.baedal.local.words;

import java.util.ArrayDeque;

import dev.baedal.local.failure.CommandFailure;

/** The words of a command line that are not read yet. {@code --option=value} is two words. */
public final class TypedWords {

	private final ArrayDeque<String> words = new ArrayDeque<>();

	public TypedWords(String... typed) {
		for (var word : typed) {
			int equals = word.startsWith("--") ? word.indexOf('=') : -1;
			words.add(equals > 0 ? word.substring(0, equals) : word);
			if (equals > 0) {
				words.add(word.substring(equals + 1));
			}
		}
	}

	public boolean isEmpty() {
		return words.isEmpty();
	}

	public String next() {
		return words.remove();
	}

	/** Whether no word follows, or a blank one. */
	public boolean lacksValue() {
		return words.isEmpty() || words.peek().isBlank();
	}

	/** @throws CommandFailure with one line, if the option has none */
	public String value(String option) {
		if (lacksValue()) {
			throw new CommandFailure(option + " needs a value");
		}
		return next();
	}

	/** @throws CommandFailure with one line, unless it is a whole number of the range */
	public int number(String option, int least, int most) {
		var text = value(option);
		if (text.matches("\\d{1,5}")) {
			int number = Integer.parseInt(text);
			if (number >= least && number <= most) {
				return number;
			}
		}
		throw new CommandFailure(option + " needs a number from " + least + " to " + most + ", not \"" + text + "\"");
	}
}
