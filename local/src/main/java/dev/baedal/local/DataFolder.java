package dev.baedal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Everything that a run keeps: databases, the broker's log, log files, and who is running. */
public record DataFolder(Path root) {

	private static final long LEAST_FREE_BYTES = 200L << 20;
	private static final String MARKER = ".baedal";

	static Path usual(int portOffset) {
		return usual(portOffset, System.getenv(), System.getProperty("user.home"));
	}

	static Path usual(int portOffset, Map<String, String> environment, String home) {
		var dataHome = environment.getOrDefault("XDG_DATA_HOME", "");
		var parent = dataHome.isBlank() ? Path.of(home, ".local", "share") : Path.of(dataHome);
		return parent.resolve(portOffset == 0 ? "baedal" : "baedal-" + portOffset);
	}

	Path databases() {
		return root.resolve("db");
	}

	Path kafka() {
		return root.resolve("kafka");
	}

	Path prometheus() {
		return root.resolve("prometheus");
	}

	Path run() {
		return root.resolve("run");
	}

	Path log(Instance instance) {
		return log(instance.label());
	}

	Path log(String program) {
		return root.resolve("log").resolve(program + ".log");
	}

	Path pid(Instance instance) {
		return run().resolve(instance.label() + ".pid");
	}

	/** Makes the folder ready for a run, or says why it cannot be. */
	void prepare() {
		try {
			if (Files.exists(root) && !Files.isDirectory(root)) {
				throw new Refusal(root + " is a file; --data wants a folder");
			}
			Files.createDirectories(root);
			requireOurs();
			for (var folder : List.of(databases(), kafka(), run(), root.resolve("log"))) {
				Files.createDirectories(folder);
			}
			Files.delete(Files.createTempFile(run(), "writable", null));
			requireSpace(Files.getFileStore(root).getUsableSpace());
		}
		catch (IOException | UnsupportedOperationException | SecurityException e) {
			throw new Refusal("cannot write to " + root + " (" + e + "); choose another folder with --data", e);
		}
	}

	/** The topic is one story with the databases: what was begun with one kind goes on with it. */
	void requireDatabase(Database wanted) throws IOException {
		var note = databases().resolve("kind");
		try (var files = Files.list(databases())) {
			var known = Files.exists(note) ? Files.readString(note).strip()
					: files.findAny().isPresent() ? Database.H2.label()
					: wanted.label();
			if (!known.equals(wanted.label())) {
				throw new Refusal(root + " was begun with --db " + known
						+ "; go on with that, or choose another folder with --data");
			}
		}
		Files.writeString(note, wanted.label() + "\n");
	}

	void requireSpace(long usableBytes) {
		if (usableBytes < LEAST_FREE_BYTES) {
			throw new Refusal("the disk of " + root + " is nearly full: " + (usableBytes >> 20) + " MB are free, "
					+ (LEAST_FREE_BYTES >> 20) + " are needed; make room or choose another folder with --data");
		}
	}

	/** Deletes what runs have left, and nothing else: only in a folder that an {@code up} has marked as its own. */
	void clean() throws IOException {
		if (!marked()) {
			throw new Refusal("there is nothing to clean: " + root + " is no data folder of ./baedal");
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

	/** The mark keeps {@code clean} from deleting, say, /var/log after a slip in --data. */
	private void requireOurs() throws IOException {
		if (marked()) {
			return;
		}
		try (var entries = Files.list(root)) {
			if (entries.findAny().isPresent()) {
				throw new Refusal(
						root + " holds something else; --data wants an empty folder or one of an earlier run");
			}
		}
		mark();
	}

	void mark() {
		try {
			Files.writeString(root.resolve(MARKER), "the data folder of ./baedal up\n");
		}
		catch (IOException e) {
			throw new Refusal("cannot write to " + root + " (" + e + "); choose another folder with --data", e);
		}
	}

	boolean marked() {
		return Files.exists(root.resolve(MARKER));
	}
}
