package dev.baedal.load.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process has spent since its start, as the operating system counts it.
 *
 * @param millis of processor time, in steps of 10
 * @param switches between threads; 0 if the system does not report them, and without those of threads that have ended
 */
public record Spent(double millis, double switches) {

	static final Spent NOTHING = new Spent(0, 0);

	/** @return {@link #NOTHING} if the process has ended */
	public static Spent of(long pid) throws IOException {
		var cpu = ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
		return new Spent(cpu.toMillis(), switches(Path.of("/proc", Long.toString(pid), "task")));
	}

	public Spent since(Spent before) {
		return new Spent(millis - before.millis, switches - before.switches);
	}

	public Spent per(double count) {
		return new Spent(millis / count, switches / count);
	}

	Spent and(Spent other) {
		return new Spent(millis + other.millis, switches + other.switches);
	}

	private static long switches(Path threads) throws IOException {
		long sum = 0;
		if (Files.isDirectory(threads)) {
			try (var each = Files.newDirectoryStream(threads)) {
				for (var thread : each) {
					sum += switchesOf(thread.resolve("status"));
				}
			}
		}
		return sum;
	}

	private static long switchesOf(Path status) throws IOException {
		try {
			return Files.readAllLines(status)
				.stream()
				.filter(line -> line.contains("voluntary_ctxt_switches"))
				.mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
				.sum();
		}
		catch (NoSuchFileException ended) {
			return 0;
		}
	}
}
