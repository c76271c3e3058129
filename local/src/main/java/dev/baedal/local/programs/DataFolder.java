package dev.baedal.local.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.baedal.local.failure.CommandFailure;

/** The folder of a run: databases, the broker's log, log files, secrets, and the files that identify the processes. */
public record DataFolder(Path root) {

	private static final long LEAST_FREE_BYTES = 200L << 20;
	private static final String MARKER = ".baedal";

	public static Path usual(int portOffset) {
		return usual(portOffset, System.getenv(), System.getProperty("user.home"));
	}

	static Path usual(int portOffset, Map<String, String> environment, String home) {
		var dataHome = environment.getOrDefault("XDG_DATA_HOME", "");
		var parent = dataHome.isBlank() ? Path.of(home, ".local", "share") : Path.of(dataHome);
		return parent.resolve(portOffset == 0 ? "baedal" : "baedal-" + portOffset);
	}

	public Path databases() {
		return root.resolve("db");
	}

	public Path kafka() {
		return root.resolve("kafka");
	}

	public Path prometheus() {
		return root.resolve("prometheus");
	}

	public Path run() {
		return root.resolve("run");
	}

	public Path log(Instance instance) {
		return log(instance.label());
	}

	public Path log(String program) {
		return root.resolve("log").resolve(program + ".log");
	}

	public Path pid(Instance instance) {
		return run().resolve(instance.label() + ".pid");
	}

	/** Creates what a run needs in the folder. @throws CommandFailure if that is not possible */
	public void prepare() {
		try {
			if (Files.exists(root) && !Files.isDirectory(root)) {
				throw new CommandFailure(root + " is a file; --data needs a folder");
			}
			Files.createDirectories(root);
			requireMarkedOrEmpty();
			for (var folder : List.of(databases(), kafka(), run(), root.resolve("log"))) {
				Files.createDirectories(folder);
			}
			Files.delete(Files.createTempFile(run(), "writable", null));
			requireSpace(Files.getFileStore(root).getUsableSpace());
		}
		catch (IOException | UnsupportedOperationException | SecurityException e) {
			throw new CommandFailure("cannot write to " + root + " (" + e + "); choose another folder with --data", e);
		}
	}

	/** A data folder keeps the kind of database that it was created with: topic and databases must match. */
	public void requireDatabase(Database wanted) throws IOException {
		var kindFile = databases().resolve("kind");
		try (var files = Files.list(databases())) {
			var known = Files.exists(kindFile) ? Files.readString(kindFile).strip()
					: files.findAny().isPresent() ? Database.H2.label()
					: wanted.label();
			if (!known.equals(wanted.label())) {
				throw new CommandFailure(root + " was created with --db " + known
						+ "; use that database, or choose another folder with --data");
			}
		}
		Files.writeString(kindFile, wanted.label() + "\n");
	}

	void requireSpace(long usableBytes) {
		if (usableBytes < LEAST_FREE_BYTES) {
			throw new CommandFailure(
					"the disk of " + root + " is nearly full: " + (usableBytes >> 20) + " MB are free, "
							+ (LEAST_FREE_BYTES >> 20) + " are needed; make room or choose another folder with --data");
		}
	}

	/** Deletes the files of former runs, and no others; only in a folder that a run has marked. */
	public void clean() throws IOException {
		if (!marked()) {
			throw new CommandFailure("nothing to clean: " + root + " is not a data folder of ./baedal");
		}
		for (var part : List.of("db", "kafka", "prometheus", "log", "run", "backup", Secrets.FILE, MARKER)) {
			deleteAll(root.resolve(part));
		}
	}

	public static void deleteAll(Path path) throws IOException {
		if (Files.exists(path)) {
			try (var tree = Files.walk(path)) {
				for (var each : tree.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(each);
				}
			}
		}
	}

	/** The marker protects other folders, such as /var/log, from {@code clean} with a wrong --data. */
	private void requireMarkedOrEmpty() throws IOException {
		if (marked()) {
			return;
		}
		try (var entries = Files.list(root)) {
			if (entries.findAny().isPresent()) {
				throw new CommandFailure(
						root + " contains other files; --data needs an empty folder, or the folder of an earlier run");
			}
		}
		mark();
	}

	public void mark() {
		try {
			Files.writeString(root.resolve(MARKER), "the data folder of ./baedal up\n");
		}
		catch (IOException e) {
			throw new CommandFailure("cannot write to " + root + " (" + e + "); choose another folder with --data", e);
		}
	}

	public boolean marked() {
		return Files.exists(root.resolve(MARKER));
	}
}
