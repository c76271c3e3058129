package dev.baedal.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.words.TypedWords;

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
		var words = new TypedWords(typed);
		int seconds = DEFAULT_SECONDS;
		Set<Part> only = EnumSet.allOf(Part.class);
		Optional<Path> json = Optional.empty();
		Optional<Path> data = Optional.empty();
		int portOffset = 0;
		var operands = new ArrayList<String>();
		while (!words.isEmpty()) {
			var word = words.next();
			switch (word) {
				case "--seconds" -> seconds = words.number(word, 1, MOST_SECONDS);
				case "--only" -> only = Part.named(words.value(word));
				case "--json" -> json = Optional.of(absolute(words.value(word)));
				case "--data" -> data = Optional.of(absolute(words.value(word)));
				case "--port-offset" -> portOffset = words.number(word, 0, MOST_OFFSET);
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
}
