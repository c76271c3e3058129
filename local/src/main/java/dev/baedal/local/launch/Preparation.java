package dev.baedal.local.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.process.LogFile;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Program;

/** Extracts the jars of the services and makes class-data archives, again after each change of a jar or of the JDK. */
public final class Preparation {

	private static final int AT_A_TIME = 2;

	private final Home home;
	private final PrintStream out;
	private final boolean archives;

	/** @param archives false: a changed service starts without an archive, slower; a later start makes the archive */
	public Preparation(Home home, PrintStream out, boolean archives) {
		this.home = home;
		this.out = out;
		this.archives = archives;
	}

	/** For a process each. */
	public Map<Program, ExtractedJar> prepare(List<Program> programs) throws IOException, InterruptedException {
		return locked(() -> {
			var layouts = extracted(programs);
			if (archives) {
				var stale = layouts.values().stream().filter(layout -> !isFresh(archiveStamp(layout), stamp(layout)));
				inParallel("archives of the classes, once after each build", stale.toList(), this::archive);
			}
			return layouts;
		});
	}

	/** For one JVM. */
	public ServicesJvmLayout prepareShared(List<Program> programs) throws IOException, InterruptedException {
		return locked(() -> {
			var shared = home.shared(extracted(programs));
			var stamp = new StringBuilder(fingerprint(shared.hostJar()));
			shared.trained().forEach(layout -> stamp.append(stamp(layout)));
			var file = shared.folder().resolve("stamp");
			if (!isFresh(file, stamp.toString())) {
				Files.deleteIfExists(shared.archive());
				if (archives && archive(shared)) {
					Files.writeString(file, stamp);
				}
			}
			return shared;
		});
	}

	private boolean archive(ServicesJvmLayout shared) throws IOException, InterruptedException {
		Files.createDirectories(shared.folder());
		out.println("preparing an archive of the classes, once after each build");
		long begun = System.nanoTime();
		var log = shared.folder().resolve("training.log");
		boolean made = Training.train(shared, log);
		out.println(made ? "prepared in %.1f s".formatted((System.nanoTime() - begun) / 1e9)
				: "the services start without an archive, slower; see " + log);
		return made;
	}

	private interface Step<T> {

		T run() throws IOException, InterruptedException;
	}

	/** Two runs with different data folders share the checkout. */
	private <T> T locked(Step<T> step) throws IOException, InterruptedException {
		Files.createDirectories(home.layouts());
		try (var channel = FileChannel.open(home.layouts().resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); var held = channel.lock()) {
			return step.run();
		}
	}

	private Map<Program, ExtractedJar> extracted(List<Program> programs) throws IOException, InterruptedException {
		var layouts = new EnumMap<Program, ExtractedJar>(Program.class);
		programs.forEach(p -> layouts.put(p, home.layout(p)));
		var stale = layouts.values()
			.stream()
			.filter(layout -> !isFresh(extractStamp(layout), fingerprint(jar(layout))));
		inParallel("their jars", stale.toList(), this::extract);
		return layouts;
	}

	private interface Work {

		void on(ExtractedJar layout) throws IOException, InterruptedException;
	}

	private void inParallel(String what, List<ExtractedJar> layouts, Work work) throws InterruptedException {
		if (layouts.isEmpty()) {
			return;
		}
		out.println("preparing " + String.join(", ", layouts.stream().map(l -> l.program().label()).toList()) + ": "
				+ what);
		long begun = System.nanoTime();
		var pool = Executors.newFixedThreadPool(AT_A_TIME);
		try {
			var tasks = layouts.stream().<Future<?>>map(layout -> pool.submit(() -> {
				work.on(layout);
				return null;
			})).toList();
			for (var task : tasks) {
				task.get();
			}
		}
		catch (ExecutionException e) {
			throw e.getCause() instanceof CommandFailure refusal ? refusal
					: new CommandFailure("preparing failed: " + e.getCause(), e);
		}
		finally {
			pool.shutdownNow();
		}
		out.printf("prepared in %.1f s%n", (System.nanoTime() - begun) / 1e9);
	}

	private void extract(ExtractedJar layout) throws IOException, InterruptedException {
		DataFolder.deleteAll(layout.folder());
		Files.createDirectories(layout.folder());
		var jar = jar(layout);
		var log = layout.folder().resolve("extract.log");
		int exit = new ProcessBuilder(JavaProcess.java(), "-Djarmode=tools", "-jar", jar.toString(), "extract",
				"--destination", layout.jar().getParent().toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start()
			.waitFor();
		var extracted = layout.jar().resolveSibling(jar.getFileName());
		if (exit != 0 || !Files.exists(extracted)) {
			throw new CommandFailure(jar + " cannot be extracted; the end of " + log + ":\n" + new LogFile(log).tail());
		}
		Files.move(extracted, layout.jar());
		Files.writeString(extractStamp(layout), fingerprint(jar));
	}

	private void archive(ExtractedJar layout) throws IOException, InterruptedException {
		long begun = System.nanoTime();
		var log = layout.folder().resolve("training.log");
		Files.deleteIfExists(layout.archive());
		if (Training.train(layout, log)) {
			Files.writeString(archiveStamp(layout), stamp(layout));
			out.printf("  %-13s prepared in %5.1f s%n", layout.program().label(), (System.nanoTime() - begun) / 1e9);
		}
		else {
			out.println("  " + layout.program().label() + " starts without an archive, slower; see " + log);
		}
	}

	private static boolean isFresh(Path stampFile, String stamp) {
		return Files.exists(stampFile) && read(stampFile).equals(stamp);
	}

	private static String read(Path stampFile) {
		try {
			return Files.readString(stampFile);
		}
		catch (IOException e) {
			throw new CommandFailure("cannot read " + stampFile + " (" + e + ")", e);
		}
	}

	/** An archive is invalid if any jar of its class path, or the JVM, has changed. */
	private static String stamp(ExtractedJar layout) {
		return read(extractStamp(layout)) + fingerprint(layout.launcherJar()) + System.getProperty("java.vm.version")
				+ " " + System.getProperty("java.home") + "\n";
	}

	/** By content, not by date: a rebuild of the same sources makes the same jar, and an archive takes long to make. */
	private static String fingerprint(Path jar) {
		var checksum = new CRC32C();
		try (var content = new CheckedInputStream(Files.newInputStream(jar), checksum)) {
			content.transferTo(OutputStream.nullOutputStream());
			return jar + " " + Files.size(jar) + " " + checksum.getValue() + "\n";
		}
		catch (IOException e) {
			throw new CommandFailure("cannot read " + jar + " (" + e + ")", e);
		}
	}

	private Path jar(ExtractedJar layout) {
		return home.jar(layout.program().label(), layout.program().label());
	}

	private static Path extractStamp(ExtractedJar layout) {
		return layout.folder().resolve("extracted");
	}

	private static Path archiveStamp(ExtractedJar layout) {
		return layout.folder().resolve("stamp");
	}
}
