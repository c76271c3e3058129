package dev.baedal.faults.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Searches the logs of a platform. */
public final class Logs {

	private final Path folder;

	public Logs(Installation place) {
		this.folder = place.data().resolve("log");
	}

	/** Finds log lines that a caller forged with a line break in a request. */
	public List<String> forged() throws IOException {
		return in("a forged line in the log of ", line -> line.startsWith("FORGED"));
	}

	public List<String> exhausted() throws IOException {
		return in("memory ran out in ", line -> line.contains("OutOfMemoryError"));
	}

	private List<String> in(String finding, Predicate<String> matches) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".log") && has(file, matches))
				.map(file -> finding + file.getFileName())
				.toList();
		}
	}

	/** Reads bytes as characters: a logged request may be in any character set. */
	private static boolean has(Path file, Predicate<String> matches) {
		try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
			return lines.anyMatch(matches);
		}
		catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
