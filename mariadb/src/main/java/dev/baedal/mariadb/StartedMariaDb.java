package dev.baedal.mariadb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server that runs on a free port. When it dies during its start, the wait ends at once, with the last lines of its
 * log.
 */
public record StartedMariaDb(Process process, int port) {

	/** Time-out for a first start, on a machine that also compiles and tests. */
	private static final Duration START = Duration.ofMinutes(5);
	private static final long LOOK_EVERY_MILLIS = 100;
	private static final int LAST_CHARACTERS = 4_000;

	/**
	 * @param software folder of the unpacked server, shared by all who name the same folder
	 * @param data folder of the data, created at the first start
	 * @param log file to which the server's output is appended
	 * @param owner process with which the server ends, however that dies
	 * @throws IllegalStateException if the server does not get ready; the message has the end of its log
	 */
	public static StartedMariaDb start(Path software, Path data, Path log, ProcessHandle owner, List<Schema> schemas) {
		new Software(software).prepare(); // before a port is chosen, which could be taken during a long first time
		return FreePorts.start(port -> start(new MariaDb(software, data, port), log, owner, schemas));
	}

	private static StartedMariaDb start(MariaDb server, Path log, ProcessHandle owner, List<Schema> schemas) {
		try {
			Process process = server.command(owner, schemas)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
			awaitReady(server, process, log);
			return new StartedMariaDb(process, server.port());
		}
		catch (IOException e) {
			throw new UncheckedIOException("cannot start MariaDB", e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while MariaDB was starting", e);
		}
	}

	private static void awaitReady(MariaDb server, Process process, Path log) throws IOException, InterruptedException {
		long deadline = System.nanoTime() + START.toNanos();
		while (process.isAlive() && System.nanoTime() < deadline) {
			if (server.isReady()) {
				return;
			}
			TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
		}
		String end = process.isAlive() ? "was not ready after " + START
				: "ended with " + process.exitValue() + " while it was starting";
		process.destroyForcibly();
		throw new IllegalStateException(
				"MariaDB on port %d %s; the end of %s:%n%s".formatted(server.port(), end, log, lastLines(log)));
	}

	private static String lastLines(Path log) throws IOException {
		String all = Files.exists(log) ? Files.readString(log) : "";
		return all.substring(Math.max(0, all.length() - LAST_CHARACTERS));
	}
}
