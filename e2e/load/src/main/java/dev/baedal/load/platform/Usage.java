package dev.baedal.load.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a process has used since its start, as the operating system counts it.
 *
 * @param switches of each thread that lives; the system forgets those of a thread that has ended
 */
public record Usage(double millis, Map<String, Long> switches) {

	static final Usage NONE = new Usage(0, Map.of());

	/** @return nothing if the process has ended */
	public static Usage of(long pid) throws IOException {
		var cpu = ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
		return new Usage(cpu.toMillis(), switches(Path.of("/proc", Long.toString(pid), "task")));
	}

	/** Without the switches of threads that have ended meanwhile. */
	public Spent since(Usage before) {
		long switched = 0;
		for (var thread : switches.entrySet()) {
			switched += thread.getValue() - before.switches.getOrDefault(thread.getKey(), 0L);
		}
		return new Spent(millis - before.millis, switched);
	}

	private static Map<String, Long> switches(Path threads) throws IOException {
		var switches = new HashMap<String, Long>();
		if (Files.isDirectory(threads)) {
			try (var each = Files.newDirectoryStream(threads)) {
				for (var thread : each) {
					switches.put(thread.getFileName().toString(), switchesOf(thread.resolve("status")));
				}
			}
		}
		return switches;
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
