package dev.baedal.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The Secrets of kubernetes/secrets.sh, which runs here with a kubectl that only records its input. */
final class Secrets {

	private static final String RECORDING_KUBECTL = """
			#!/bin/sh
			case "$*" in
				*"get secret"*) exit 1 ;;
				*"create secret generic"*) cat > "$SECRETS/$6" ;;
				*) exit 2 ;;
			esac
			""";

	private Secrets() {}

	/** @return Secret → its lines, {@code key=value} */
	static Map<String, List<String>> made() {
		try {
			var folder = Files.createTempDirectory("secrets");
			var kubectl = Files.writeString(folder.resolve("kubectl"), RECORDING_KUBECTL);
			Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwx------"));
			var secrets = Files.createDirectory(folder.resolve("made"));
			Tool.run(Map.of("PATH", folder + ":" + System.getenv("PATH"), "SECRETS", secrets.toString()),
					List.of(Repository.ROOT.resolve("kubernetes/secrets.sh").toString()));
			var made = new TreeMap<String, List<String>>();
			try (Stream<Path> files = Files.list(secrets)) {
				for (var file : files.toList()) {
					made.put(file.getFileName().toString(), Files.readAllLines(file));
				}
			}
			return made;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Map<String, Set<String>> keys() {
		var keys = new TreeMap<String, Set<String>>();
		made().forEach((name, lines) -> keys.put(name,
				new TreeSet<>(lines.stream().map(line -> line.split("=")[0]).toList())));
		return keys;
	}
}
