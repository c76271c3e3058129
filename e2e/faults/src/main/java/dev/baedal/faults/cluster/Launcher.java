package dev.baedal.faults.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code ./baedal up} without its script, which would run Maven again. The launcher and its processes end with
 * this process.
 */
final class Launcher {

	/**
	 * The first start after a build also makes class-data archives. The launcher gives up by itself without progress.
	 */
	private static final Duration START = Duration.ofMinutes(20);
	private static final Duration STOP = Duration.ofSeconds(90);
	private static final long POLL_EVERY_MILLIS = 200;

	private final Installation place;
	private final Path output;
	private Process process;

	Launcher(Installation place) {
		this.place = place;
		this.output = place.folder().resolve("up.log");
	}

	/** @throws IllegalStateException with the launcher's output, if the platform does not become ready */
	void up(List<String> options, Map<String, String> environment) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command(options)).redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().putAll(environment);
		process = builder.start();
		long deadline = System.nanoTime() + START.toNanos();
		while (process.isAlive() && !isReady() && System.nanoTime() < deadline) {
			TimeUnit.MILLISECONDS.sleep(POLL_EVERY_MILLIS);
		}
		if (!process.isAlive() || !isReady()) {
			down();
			throw new IllegalStateException("the platform did not start:\n" + Files.readString(output));
		}
	}

	/** Stops the platform as Ctrl-C does, and waits until all processes have ended. */
	void down() throws InterruptedException {
		if (process == null) {
			return;
		}
		process.destroy();
		if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
			process.destroyForcibly().waitFor();
		}
	}

	private boolean isReady() throws IOException {
		try (var lines = Files.lines(output)) {
			return lines.anyMatch(line -> line.startsWith("ready after"));
		}
	}

	private List<String> command(List<String> options) {
		Path jar = place.home().resolve("local/target/baedal-local.jar");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dbaedal.home=" + place.home(), "-cp",
						jar + File.pathSeparator + place.home().resolve("local/target/lib/*"),
						"dev.baedal.local.launch.Attached", Long.toString(ProcessHandle.current().pid()),
						"dev.baedal.local.Baedal", "up",
						// the schedule decides how long a process is away
						"--no-restart"));
		command.addAll(options);
		command
			.addAll(List.of("--data", place.data().toString(), "--port-offset", Integer.toString(place.portOffset())));
		return command;
	}
}
