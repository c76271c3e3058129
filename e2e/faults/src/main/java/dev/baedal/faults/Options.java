package dev.baedal.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.baedal.faults.schedule.Topology;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.words.TypedWords;

/**
 * The options of a run.
 *
 * @param perSecond orders a second, as long as not too many are open
 * @param secure whether every caller needs a token
 * @param together whether all services share one JVM, which every kill of a service ends
 * @param folder for the data, logs and report; the next run with the same folder deletes its data
 * @param portOffset empty for the first free one
 * @param settings more settings of services, as {@code up} takes them
 * @param environment of all processes of the platform
 */
record Options(Duration length, long seed, String database, int replicas, double perSecond, boolean secure,
		boolean together, Path home, Path folder, Optional<Integer> portOffset, List<String> settings,
		Map<String, String> environment) {

	private static final double DEFAULT_PER_SECOND = 6;

	/** @throws Refusal with one line, for an unknown option or a bad value */
	static Options parse(Path home, String... typed) {
		TypedWords words = new TypedWords(typed);
		double minutes = 10;
		long seed = System.nanoTime() & 0xffff_ffffL;
		String database = "h2";
		int replicas = 1;
		double perSecond = DEFAULT_PER_SECOND;
		boolean secure = false;
		boolean together = false;
		Path folder = home.resolve("e2e/faults/target/faults");
		Integer portOffset = null;
		List<String> settings = new ArrayList<>();
		while (!words.isEmpty()) {
			String option = words.next();
			switch (option) {
				case "faults", "fuzz" -> {
				}
				case "--minutes" -> minutes = number(option, words, 0.5, 24 * 60);
				case "--seed" -> seed = (long) number(option, words, 0, Long.MAX_VALUE);
				case "--db" -> database = oneOf(option, words, List.of("h2", "mysql"));
				case "--replicas" -> replicas = (int) number(option, words, 1, 3);
				case "--secure" -> secure = true;
				case "--together" -> together = true;
				case "--rate" -> perSecond = number(option, words, 0.1, 200);
				case "--data" -> folder = Path.of(value(option, words)).toAbsolutePath();
				case "--port-offset" -> portOffset = (int) number(option, words, 0, 46_000);
				case "--set" -> settings.addAll(List.of("--set", value(option, words)));
				default -> throw new CommandFailure(
						"faults does not understand \"" + option + "\"; ./baedal alone lists what there is");
			}
		}
		if (replicas > 1 && database.equals("h2")) {
			throw new CommandFailure("an H2 file belongs to one process; replicas want --db mysql");
		}
		if (replicas > 1 && together) {
			throw new CommandFailure("replicas have processes of their own; leave out --together or --replicas");
		}
		return new Options(Duration.ofMillis((long) (minutes * 60_000)), seed, database, replicas, perSecond, secure,
				together, home, folder, Optional.ofNullable(portOffset), List.copyOf(settings), Map.of());
	}

	Options with(Map<String, String> variables) {
		return new Options(length, seed, database, replicas, perSecond, secure, together, home, folder, portOffset,
				settings, variables);
	}

	Topology topology() {
		return new Topology(replicas, database.equals("mysql"), secure, together);
	}

	/** The command that repeats this run. */
	String repeat() {
		return "./baedal faults --minutes %s --seed %d --db %s --replicas %d --rate %s%s%s".formatted(
				trimmed(length.toMillis() / 60_000.0), seed, database, replicas, trimmed(perSecond),
				secure ? " --secure" : "", together ? " --together" : "");
	}

	private static String trimmed(double number) {
		return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
	}

	private static String value(String option, TypedWords words) {
		if (words.lacksValue()) {
			throw new CommandFailure(option + " wants a value");
		}
		return words.next();
	}

	private static String oneOf(String option, TypedWords words, List<String> allowed) {
		String value = value(option, words);
		if (!allowed.contains(value)) {
			throw new CommandFailure(
					"%s is one of %s, not \"%s\"".formatted(option, String.join(", ", allowed), value));
		}
		return value;
	}

	private static double number(String option, TypedWords words, double least, double most) {
		String text = value(option, words);
		if (text.matches("\\d{1,18}(\\.\\d{1,6})?")) {
			double number = Double.parseDouble(text);
			if (number >= least && number <= most) {
				return number;
			}
		}
		throw new CommandFailure(
				"%s wants a number from %s to %s, not \"%s\"".formatted(option, trimmed(least), trimmed(most), text));
	}
}
