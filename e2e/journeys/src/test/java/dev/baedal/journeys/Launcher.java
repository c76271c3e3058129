package dev.baedal.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.core.ConditionTimeoutException;

/** Runs {@code ./baedal} without its script, which would run Maven again. */
final class Launcher {

	/**
	 * The first start after a build also makes class-data archives. The launcher gives up by itself without progress.
	 */
	private static final Duration START = Duration.ofMinutes(20);
	private static final Duration STOP = Duration.ofSeconds(90);

	private final Path home;
	private final Path output;
	private final Path data;
	private final List<String> sameRun;
	private final Map<String, String> environment;
	private Process process;

	/** @param environment of all processes */
	Launcher(Path home, Path folder, int portOffset, Map<String, String> environment) {
		this.environment = environment;
		this.home = home;
		this.output = folder.resolve("up.log");
		this.data = folder.resolve("data");
		this.sameRun = List.of("--data", data.toString(), "--port-offset", Integer.toString(portOffset));
	}

	Path data() {
		return data;
	}

	/** @throws IllegalStateException with the launcher's output, if the platform does not become ready */
	void up(String... options) {
		List<String> words = new ArrayList<>(List.of("up"));
		words.addAll(List.of(options));
		words.addAll(sameRun);
		process = start(command("dev.baedal.local.launch.Attached", Long.toString(ProcessHandle.current().pid()),
				"dev.baedal.local.Baedal", words), ProcessBuilder.Redirect.to(output.toFile()));
		try {
			Eventually.within(START).until(() -> !process.isAlive() || isReady());
		}
		catch (ConditionTimeoutException e) {
			down();
		}
		if (!process.isAlive()) {
			throw new IllegalStateException("the platform did not start:\n" + output());
		}
	}

	/** Stops the platform as Ctrl-C does, and waits until all processes have ended. */
	void down() {
		process.destroy();
		try {
			if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new IllegalStateException("the platform did not stop:\n" + output());
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			process.destroyForcibly();
		}
	}

	/** @return what the command printed */
	String call(String command, String... operands) {
		List<String> words = new ArrayList<>(List.of(command));
		words.addAll(List.of(operands));
		words.addAll(sameRun);
		Process called = start(command("dev.baedal.local.Baedal", words), ProcessBuilder.Redirect.PIPE);
		try {
			String printed = new String(called.getInputStream().readAllBytes(), UTF_8);
			if (called.waitFor() != 0) {
				throw new IllegalStateException("%s was refused: %s".formatted(words, printed));
			}
			return printed;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	String output() {
		try {
			return Files.readString(output);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private boolean isReady() {
		return output().lines().anyMatch(line -> line.startsWith("ready after"));
	}

	private Process start(List<String> command, ProcessBuilder.Redirect to) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(to);
			builder.environment().putAll(environment);
			return builder.start();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private List<String> command(Object... words) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
						"-Dbaedal.home=" + home, "-cp", home.resolve("local/target/baedal-local.jar")
								+ java.io.File.pathSeparator + home.resolve("local/target/lib/*")));
		for (Object word : words) {
			if (word instanceof List<?> more) {
				more.forEach(each -> command.add(each.toString()));
			}
			else {
				command.add(word.toString());
			}
		}
		return command;
	}
}
