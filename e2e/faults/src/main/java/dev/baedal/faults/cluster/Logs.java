package dev.baedal.faults.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the programs of a platform have written. */
public final class Logs {

	private final Path folder;

	public Logs(Installation place) {
		this.folder = place.data().resolve("log");
	}

	/** Lines that a caller wrote, and not the program: somebody sent a line break with more behind it. */
	public List<String> forged() throws IOException {
		return in("a forged line in the log of ", line -> line.startsWith("FORGED"));
	}

	public List<String> exhausted() throws IOException {
		return in("memory ran out in ", line -> line.contains("OutOfMemoryError"));
	}

	private List<String> in(String what, Predicate<String> says) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".log") && has(file, says))
				.map(file -> what + file.getFileName())
				.toList();
		}
	}

	/** Byte by byte: what was sent may stand there in any character set. */
	private static boolean has(Path file, Predicate<String> says) {
		try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
			return lines.anyMatch(says);
		}
		catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
