package dev.baedal.local.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.baedal.local.process.Sleeper;
import dev.baedal.local.process.Started;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AttachedTest {

	@TempDir
	Path temp;

	@Test
	void endsWhenItsParentIsKilled() throws Exception {
		var pidFile = temp.resolve("pid");
		var parent = new ProcessBuilder(JavaProcess.java(), "-cp", System.getProperty("java.class.path"),
				ParentOfSleeper.class.getName(), pidFile.toString(), temp.resolve("log").toString())
			.redirectErrorStream(true)
			.redirectOutput(temp.resolve("parent.log").toFile())
			.start();
		try {
			var child = ProcessHandle.of(pidIn(pidFile)).orElseThrow();

			parent.destroyForcibly();

			child.onExit().get(Started.TIMEOUT.toSeconds(), TimeUnit.SECONDS);
			assertThat(child.isAlive()).isFalse();
		}
		finally {
			parent.destroyForcibly();
		}
	}

	@Test
	void doesNotStartWithoutItsParent() throws Exception {
		var gone = new ProcessBuilder("true").start();
		gone.waitFor();
		var pidFile = temp.resolve("pid");

		var child = new ProcessBuilder(List.of(JavaProcess.java(), "-cp", System.getProperty("java.class.path"),
				Attached.class.getName(), Long.toString(gone.pid()), Sleeper.class.getName(), pidFile.toString()))
			.redirectErrorStream(true)
			.redirectOutput(new File(temp.toFile(), "log"))
			.start();

		assertThat(child.waitFor(Started.TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(pidFile).doesNotExist();
	}

	private static long pidIn(Path file) {
		return Awaitility.await()
			.atMost(Started.TIMEOUT)
			.ignoreExceptions()
			.until(() -> Long.parseLong(Files.readString(file)), pid -> pid > 0);
	}
}
