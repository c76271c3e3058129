package dev.baedal.local.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Instance;

/** The programs of a former run whose launcher was killed: they stop by themselves within seconds. */
public final class Leftovers {

	private static final int TIMEOUT_SECONDS = 30;
	/** Tolerance: the system computes a start time from the boot time, which shifts with clock corrections. */
	private static final Duration TOLERANCE = Duration.ofSeconds(2);

	private final DataFolder folder;

	public Leftovers(DataFolder folder) {
		this.folder = folder;
	}

	static void writePid(DataFolder folder, Instance instance, ProcessHandle process) throws IOException {
		long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
		Files.writeString(folder.pid(instance), process.pid() + " " + started);
	}

	public boolean none() throws IOException {
		return alive().isEmpty();
	}

	public void awaitEnd(PrintStream out) throws IOException, InterruptedException, ExecutionException {
		var alive = alive();
		if (alive.isEmpty()) {
			return;
		}
		out.println("a former run was killed; waiting for its programs to stop: " + alive.entrySet()
			.stream()
			.map(e -> e.getKey() + " (" + e.getValue().pid() + ")")
			.collect(Collectors.joining(", ")));
		if (!ended(alive)) {
			alive.values().forEach(ProcessHandle::destroyForcibly);
			if (!ended(alive)) {
				throw new CommandFailure("they do not stop; kill them yourself, then try again");
			}
		}
	}

	private boolean ended(Map<String, ProcessHandle> alive) throws InterruptedException, ExecutionException {
		var ends = alive.values().stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
		try {
			CompletableFuture.allOf(ends).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
			return true;
		}
		catch (TimeoutException late) {
			return false;
		}
	}

	private Map<String, ProcessHandle> alive() throws IOException {
		var alive = new TreeMap<String, ProcessHandle>();
		try (var pidFiles = Files.newDirectoryStream(folder.run(), "*.pid")) {
			for (var file : pidFiles) {
				process(file).ifPresent(p -> alive.put(file.getFileName().toString().replace(".pid", ""), p));
			}
		}
		return alive;
	}

	private static Optional<ProcessHandle> process(Path file) throws IOException {
		var pidAndStart = Arrays.stream(Files.readString(file).split(" ")).map(Long::valueOf).toList();
		return ProcessHandle.of(pidAndStart.get(0))
			.filter(p -> startedAbout(p, Instant.ofEpochMilli(pidAndStart.get(1))));
	}

	/** Process ids are reused: a process with another start time does not belong to the run. */
	private static boolean startedAbout(ProcessHandle process, Instant expected) {
		return process.info()
			.startInstant()
			.filter(s -> Duration.between(s, expected).abs().compareTo(TOLERANCE) < 0)
			.isPresent();
	}
}
