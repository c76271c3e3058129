package dev.baedal.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import dev.baedal.local.failure.CommandFailure;

enum Command {

	UP(false, "--public", "--host", "--secure", "--set", "--db", "--replicas", "--apart", "--no-restart",
			"--no-archives", "--observe"),
	STATUS(false),
	STOP(true),
	START(true),
	LOGS(true, "-f"),
	DEMO(0, 1),
	ROLL(false),
	PARKED(0, 2, "--service", "--reason"),
	REBUILD(false),
	BACKUP(1, 1),
	RESTORE(1, 1),
	TOKEN(0, 1),
	KAFKA(false),
	CLEAN(false);

	final boolean takesProgram;
	final int leastWords;
	final int mostWords;
	private final Set<String> options;

	Command(boolean takesProgram, String... options) {
		this(takesProgram, 0, 0, options);
	}

	Command(int leastWords, int mostWords, String... options) {
		this(false, leastWords, mostWords, options);
	}

	Command(boolean takesProgram, int leastWords, int mostWords, String... options) {
		this.takesProgram = takesProgram;
		this.leastWords = leastWords;
		this.mostWords = mostWords;
		this.options = Set.of(options);
	}

	static Command named(String name) {
		return Arrays.stream(values())
			.filter(c -> c.label().equals(name))
			.findFirst()
			.orElseThrow(() -> new CommandFailure(
					"there is no command \"" + name + "\"; ./baedal without arguments prints the usage"));
	}

	boolean takes(String option) {
		return options.contains(option) || option.equals("--data") || option.equals("--port-offset");
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}
}
