package dev.baedal.local.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import dev.baedal.local.client.Login;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.process.State;
import dev.baedal.local.process.Supervisor;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Program;
import dev.baedal.local.programs.Secrets;

/**
 * {@code backup}: a consistent copy of the whole platform in one file. The services are paused during the copy, so that
 * databases, topic and offsets match: no handled event is lost, and no event exists without its cause.
 */
public final class Backup {

	private final Supervisor supervisor;
	private final DataFolder folder;
	private final int portOffset;
	private final PrintStream out;
	private final Login login;
	private final ReentrantLock lock = new ReentrantLock();

	public Backup(Supervisor supervisor, DataFolder folder, int portOffset, PrintStream out) {
		this(supervisor, folder, portOffset, out, null);
	}

	/** @param login null for a run without a login */
	public Backup(Supervisor supervisor, DataFolder folder, int portOffset, PrintStream out, Login login) {
		this.login = login;
		this.supervisor = supervisor;
		this.folder = folder;
		this.portOffset = portOffset;
		this.out = out;
	}

	/** The backup's file and size, and how long commands were refused. */
	public record Taken(String file, long bytes, double pausedSeconds) {

		public String line() {
			return "%s holds everything (%.1f MB); commands were refused for %.1f s".formatted(file, bytes / 1e6,
					pausedSeconds);
		}
	}

	/** @throws CommandFailure during a backup: only the backup starts and stops programs then */
	public void requireNone() {
		if (isTaken()) {
			throw new CommandFailure("a backup is being taken; try again in a moment");
		}
	}

	public boolean isTaken() {
		return lock.isLocked();
	}

	/** @throws CommandFailure if no backup was taken; the platform continues in any case */
	public Taken take(Path file) throws InterruptedException {
		if (!lock.tryLock()) {
			throw new CommandFailure("a backup is being taken already");
		}
		var copy = folder.root().resolve("backup");
		try {
			Archive.requireNew(file);
			DataFolder.deleteAll(copy);
			double seconds = copyAll(copy);
			Archive.write(copy, file, Instant.now());
			var taken = new Taken(file.toString(), Files.size(file), seconds);
			out.println("backup: " + taken.line());
			return taken;
		}
		catch (IOException e) {
			throw new CommandFailure("the backup was not taken: " + e, e);
		}
		finally {
			lock.unlock();
			delete(copy);
		}
	}

	private double copyAll(Path copy) throws IOException, InterruptedException {
		var services = requireSteady();
		long begun = System.nanoTime();
		double seconds;
		boolean broker = isUp(Program.KAFKA);
		boolean identity = isUp(Program.IDENTITY);
		try (var paused = new PausedServices(services, portOffset, login)) {
			copyDatabases(services, paused, Files.createDirectories(copy.resolve("db")));
			if (broker) {
				// the broker's files are consistent only while the broker is stopped
				supervisor.stop(Program.KAFKA.first());
			}
			copyTree(folder.kafka(), copy.resolve("kafka"));
			if (identity) {
				supervisor.stop(Program.IDENTITY.first()); // sessions and tokens stay valid without identity
			}
			copyIdentity(copy);
			paused.end();
			seconds = (System.nanoTime() - begun) / 1e9;
		}
		finally {
			// services tolerate an absent broker, so the pause ends before the broker's restart
			if (broker && !isUp(Program.KAFKA)) {
				supervisor.start(Program.KAFKA.first());
			}
			if (identity && !isUp(Program.IDENTITY)) {
				supervisor.start(Program.IDENTITY.first());
			}
		}
		return seconds;
	}

	/** @return the services that are up, callers before callees, so that requests in progress can finish */
	private List<Program> requireSteady() {
		if (supervisor.status().stream().anyMatch(p -> p.program().equals(Program.MARIADB.label()))) {
			throw new CommandFailure(
					"backup copies the files of --db h2; docs/runbook.md says how a database server is backed up");
		}
		var inTransition = supervisor.status()
			.stream()
			.filter(p -> p.state().equals(State.STARTING.label()) || p.state().equals(State.STOPPING.label()))
			.findFirst();
		if (inTransition.isPresent()) {
			throw new CommandFailure(
					inTransition.get().program() + " is " + inTransition.get().state() + "; try again in a moment");
		}
		return Stream.concat(Stream.of(Program.DELIVERY, Program.ORDER), Program.owners().stream())
			.distinct()
			.filter(this::isUp)
			.toList();
	}

	/** A running service copies its own database; the database file of a stopped service is copied as it is. */
	private void copyDatabases(List<Program> up, PausedServices paused, Path to)
			throws IOException, InterruptedException {
		for (var service : Program.owners()) {
			var file = folder.databases().resolve(service.label() + ".mv.db");
			if (up.contains(service)) {
				Archive.unzip(paused.copyDatabase(service), to);
			}
			else if (Files.exists(file)) {
				Files.copy(file, to.resolve(file.getFileName()));
			}
		}
	}

	/** Users, and the secrets that decrypt their signing keys: the backup file is as secret as the data folder. */
	private void copyIdentity(Path copy) throws IOException {
		for (var file : List.of(Path.of("db", Program.IDENTITY.label() + ".mv.db"), Path.of(Secrets.FILE))) {
			if (Files.exists(folder.root().resolve(file))) {
				Files.copy(folder.root().resolve(file), copy.resolve(file));
			}
		}
	}

	private boolean isUp(Program program) {
		return supervisor.status()
			.stream()
			.anyMatch(p -> p.program().equals(program.label()) && p.state().equals(State.UP.label()));
	}

	private static void copyTree(Path from, Path to) throws IOException {
		try (var tree = Files.walk(from)) {
			for (var path : tree.toList()) {
				Files.copy(path, to.resolve(from.relativize(path)));
			}
		}
	}

	private void delete(Path copy) {
		try {
			DataFolder.deleteAll(copy);
		}
		catch (IOException e) {
			out.println("backup: " + copy + " is left over: " + e);
		}
	}
}
