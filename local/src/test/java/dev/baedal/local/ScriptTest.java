package dev.baedal.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptTest {

	private static final Path SCRIPT = Path.of("..", "baedal").toAbsolutePath().normalize();

	@TempDir
	Path temp;

	@Test
	void listsTheCommandsWithoutArguments() throws Exception {
		var run = run();

		assertThat(run.exit).isZero();
		for (var command : Command.values()) {
			assertThat(run.output).contains("./baedal " + command.label());
		}
	}

	@Test
	void refusesAJavaThatIsTooOld() throws Exception {
		javaWithVersion("openjdk version \"11.0.22\" 2024-01-16");

		var run = run("status");

		assertThat(run.exit).isNotZero();
		assertThat(run.output).startsWith("baedal: Java 11.0.22 is too old; 17 or later is needed").hasLineCount(1);
	}

	@Test
	void readsVersionNumbersBeforeJava9() throws Exception {
		javaWithVersion("java version \"1.8.0_392\"");

		assertThat(run("status").output).startsWith("baedal: Java 8.0 is too old").hasLineCount(1);
	}

	private void javaWithVersion(String version) throws Exception {
		var java = Files.createDirectories(temp.resolve("bin")).resolve("java");
		Files.writeString(java, "#!/bin/sh\necho '" + version + "' >&2\n");
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private Run run(String... words) throws Exception {
		var command = new ProcessBuilder(SCRIPT.toString());
		command.command().addAll(java.util.List.of(words));
		command.environment().put("JAVA_HOME", temp.toString());
		var process = command.redirectErrorStream(true).start();
		var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Run(process.waitFor(), output);
	}

	private record Run(int exit, String output) {}
}
