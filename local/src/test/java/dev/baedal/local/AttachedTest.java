package dev.baedal.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AttachedTest {

	@TempDir
	Path temp;

	@Test
	void endsWhenItsParentIsKilled() throws Exception {
		var said = temp.resolve("pid");
		var parent = new ProcessBuilder(JavaProcess.java(), "-cp", System.getProperty("java.class.path"),
				ParentOfSleeper.class.getName(), said.toString(), temp.resolve("log").toString())
			.redirectErrorStream(true)
			.redirectOutput(temp.resolve("parent.log").toFile())
			.start();
		try {
			var child = ProcessHandle.of(pidIn(said)).orElseThrow();

			parent.destroyForcibly();

			child.onExit().get(Started.PATIENCE.toSeconds(), TimeUnit.SECONDS);
			assertThat(child.isAlive()).isFalse();
		}
		finally {
			parent.destroyForcibly();
		}
	}

	@Test
	void doesNotEvenBeginForAParentThatHasGone() throws Exception {
		var gone = new ProcessBuilder("true").start();
		gone.waitFor();
		var said = temp.resolve("pid");

		var child = new ProcessBuilder(List.of(JavaProcess.java(), "-cp", System.getProperty("java.class.path"),
				Attached.class.getName(), Long.toString(gone.pid()), Sleeper.class.getName(), said.toString()))
			.redirectErrorStream(true)
			.redirectOutput(new File(temp.toFile(), "log"))
			.start();

		assertThat(child.waitFor(Started.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(said).doesNotExist();
	}

	private static long pidIn(Path file) {
		return Awaitility.await()
			.atMost(Started.PATIENCE)
			.ignoreExceptions()
			.until(() -> Long.parseLong(Files.readString(file)), pid -> pid > 0);
	}
}
