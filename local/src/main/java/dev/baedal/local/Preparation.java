package dev.baedal.local;

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
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** Extracts the services' jars and makes their class-data archives, once for each change of a jar or of the JDK. */
final class Preparation {

	private static final int AT_A_TIME = 2;
	private static final int TRAINING_SECONDS = 600;
	private static final List<String> TRAINING = List.of(
			"--spring.datasource.url=jdbc:h2:mem:train;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
			"--baedal.messaging.create-topics=false", "--server.port=0", "--management.server.port=0",
			"--baedal.identity.key-secret=for-an-archive-of-classes-and-nothing-else");

	private final Home home;
	private final PrintStream out;
	private final boolean archives;

	/** @param archives false: a changed service starts without an archive, slower; a later start makes the archive */
	Preparation(Home home, PrintStream out, boolean archives) {
		this.home = home;
		this.out = out;
		this.archives = archives;
	}

	Map<Program, Layout> prepare(List<Program> programs) throws IOException, InterruptedException {
		Files.createDirectories(home.layouts());
		// two runs with different data folders share the checkout
		try (var channel = FileChannel.open(home.layouts().resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); var lock = channel.lock()) {
			var layouts = new EnumMap<Program, Layout>(Program.class);
			programs.forEach(p -> layouts.put(p, home.layout(p)));
			var stale = layouts.values().stream().filter(this::stale).toList();
			if (!stale.isEmpty()) {
				out.println("preparing " + String.join(", ", stale.stream().map(l -> l.program().label()).toList())
						+ (archives ? " (class-data archives, once after each build)" : ""));
				renew(stale);
			}
			return layouts;
		}
	}

	private void renew(List<Layout> stale) throws InterruptedException {
		long begun = System.nanoTime();
		var pool = Executors.newFixedThreadPool(AT_A_TIME);
		try {
			var tasks = stale.stream().<Future<?>>map(layout -> pool.submit(() -> {
				renew(layout);
				return null;
			})).toList();
			for (var task : tasks) {
				task.get();
			}
		}
		catch (ExecutionException e) {
			throw e.getCause() instanceof Refusal refusal ? refusal
					: new Refusal("preparing failed: " + e.getCause(), e);
		}
		finally {
			pool.shutdownNow();
		}
		out.printf("prepared in %.1f s%n", (System.nanoTime() - begun) / 1e9);
	}

	private void renew(Layout layout) throws IOException, InterruptedException {
		long begun = System.nanoTime();
		DataFolder.deleteAll(layout.folder());
		Files.createDirectories(layout.folder());
		extract(layout);
		if (!archives) {
			return;
		}
		if (trained(layout)) {
			Files.writeString(stampFile(layout), stamp(layout));
			out.printf("  %-13s prepared in %5.1f s%n", layout.program().label(), (System.nanoTime() - begun) / 1e9);
		}
		else {
			Files.deleteIfExists(layout.archive());
			out.println(
					"  " + layout.program().label() + " starts without an archive, slower; see " + trainingLog(layout));
		}
	}

	private void extract(Layout layout) throws IOException, InterruptedException {
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
			throw new Refusal(jar + " cannot be extracted; the end of " + log + ":\n" + new LogFile(log).tail());
		}
		Files.move(extracted, layout.jar());
	}

	/** A training run stops before it listens or connects, so it needs no broker, port or database file. */
	private boolean trained(Layout layout) throws IOException, InterruptedException {
		var process = layout.training(TRAINING).builder(trainingLog(layout)).start();
		if (!process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly().waitFor();
		}
		return process.exitValue() == 0 && layout.hasArchive();
	}

	private boolean stale(Layout layout) {
		try {
			return !Files.exists(stampFile(layout)) || !Files.readString(stampFile(layout)).equals(stamp(layout));
		}
		catch (IOException e) {
			throw new Refusal("cannot read " + stampFile(layout) + " (" + e + ")", e);
		}
	}

	/** An archive is invalid if any jar of its class path, or the JVM, has changed. */
	private String stamp(Layout layout) throws IOException {
		return fingerprint(jar(layout)) + fingerprint(layout.launcherJar()) + System.getProperty("java.vm.version")
				+ " " + System.getProperty("java.home") + "\n";
	}

	/** By content, not by date: a rebuild of the same sources makes the same jar, and an archive takes long to make. */
	private static String fingerprint(Path jar) throws IOException {
		var checksum = new CRC32C();
		try (var content = new CheckedInputStream(Files.newInputStream(jar), checksum)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
		return jar + " " + Files.size(jar) + " " + checksum.getValue() + "\n";
	}

	private Path jar(Layout layout) {
		return home.jar(layout.program().label(), layout.program().label());
	}

	private static Path stampFile(Layout layout) {
		return layout.folder().resolve("stamp");
	}

	private static Path trainingLog(Layout layout) {
		return layout.folder().resolve("training.log");
	}
}
