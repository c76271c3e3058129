package dev.baedal.load;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;

/**
 * The parsed command line.
 *
 * @param words {@code siege}, or {@code beside} and a folder; empty for the measurement
 * @param seconds length of a row
 * @param only the parts of the measurement
 * @param json file for the figures
 * @param folder data folder of the measured run
 */
record Options(List<String> words, int seconds, Set<Part> only, Optional<Path> json, DataFolder folder) {

	private static final int DEFAULT_SECONDS = 15;
	private static final int MOST_SECONDS = 3_600;
	private static final int MOST_OFFSET = 46_000;

	/** @throws CommandFailure with one line, for an unknown option or a bad value */
	static Options parse(String... typed) {
		var words = new ArrayDeque<String>();
		for (var word : typed) {
			int equals = word.startsWith("--") ? word.indexOf('=') : -1;
			words.add(equals > 0 ? word.substring(0, equals) : word);
			if (equals > 0) {
				words.add(word.substring(equals + 1));
			}
		}
		int seconds = DEFAULT_SECONDS;
		Set<Part> only = EnumSet.allOf(Part.class);
		Optional<Path> json = Optional.empty();
		Optional<Path> data = Optional.empty();
		int portOffset = 0;
		var operands = new ArrayList<String>();
		while (!words.isEmpty()) {
			var word = words.remove();
			switch (word) {
				case "--seconds" -> seconds = number(word, words, 1, MOST_SECONDS);
				case "--only" -> only = Part.named(value(word, words));
				case "--json" -> json = Optional.of(absolute(value(word, words)));
				case "--data" -> data = Optional.of(absolute(value(word, words)));
				case "--port-offset" -> portOffset = number(word, words, 0, MOST_OFFSET);
				default -> {
					if (word.startsWith("-")) {
						throw new CommandFailure("load does not take " + word);
					}
					operands.add(word);
				}
			}
		}
		operands.remove("load");
		int offset = portOffset;
		var folder = new DataFolder(data.orElseGet(() -> absolute(DataFolder.usual(offset).toString())));
		return new Options(required(operands), seconds, only, json, folder);
	}

	/** The run that {@code beside} compares with. */
	DataFolder other() {
		return new DataFolder(absolute(words.get(1)));
	}

	private static List<String> required(List<String> words) {
		var first = words.isEmpty() ? "" : words.get(0);
		int most = first.isEmpty() ? 0 : first.equals("beside") ? 2 : 1;
		if (!Set.of("", "siege", "beside").contains(first)) {
			throw new CommandFailure(
					"load measures everything, or: load siege, load beside DIR, not \"" + first + "\"");
		}
		if (first.equals("beside") && words.size() < most) {
			throw new CommandFailure(
					"load beside which run? ./baedal load beside DIR, where DIR is the --data of the other run");
		}
		if (words.size() > most) {
			throw new CommandFailure("load does not understand \"" + words.get(most) + "\"");
		}
		return List.copyOf(words);
	}

	private static Path absolute(String path) {
		return Path.of(path).toAbsolutePath().normalize();
	}

	private static String value(String option, ArrayDeque<String> words) {
		if (words.isEmpty() || words.peek().isBlank()) {
			throw new CommandFailure(option + " needs a value");
		}
		return words.remove();
	}

	private static int number(String option, ArrayDeque<String> words, int least, int most) {
		var text = value(option, words);
		if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
			return Integer.parseInt(text);
		}
		throw new CommandFailure(option + " needs a number from " + least + " to " + most + ", not \"" + text + "\"");
	}
}
