package dev.baedal.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** A program that a check needs. If it is missing, the check is skipped, or fails with the profile {@code tools}. */
record Tool(String name) {

	static final Tool KUBECTL = new Tool("kubectl");

	void require() {
		boolean found = Arrays.stream(System.getenv("PATH").split(":"))
			.anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
		if (!found && Boolean.getBoolean("baedal.tools")) {
			throw new AssertionError(name + " was not found");
		}
		Assumptions.assumeTrue(found, "left out: needs " + name + ", see the profile tools");
	}

	String run(String... arguments) {
		require();
		return run(Map.of(), Stream.concat(Stream.of(name), Stream.of(arguments)).toList());
	}

	static String run(Map<String, String> environment, List<String> command) {
		try {
			var output = Files.createTempFile("tool", ".out");
			var errors = Files.createTempFile("tool", ".err");
			var builder = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
			builder.environment().putAll(environment);
			var process = builder.start();
			if (!process.waitFor(5, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new AssertionError(
						command + " does not end: " + Files.readString(output) + Files.readString(errors));
			}
			if (process.exitValue() != 0) {
				throw new AssertionError(command + " failed: " + Files.readString(output) + Files.readString(errors));
			}
			return Files.readString(output);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
