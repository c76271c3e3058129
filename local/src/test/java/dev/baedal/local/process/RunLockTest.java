package dev.baedal.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunLockTest {

	@TempDir
	Path temp;
	private DataFolder folder;

	@BeforeEach
	void prepare() {
		folder = new DataFolder(temp);
		folder.prepare();
	}

	@Test
	void refusesASecondRunAndNamesTheFirst() throws IOException {
		try (var first = RunLock.take(folder)) {
			long pid = ProcessHandle.current().pid();
			new Running(pid, 1, "token", 100, null).write(folder);

			assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> RunLock.take(folder))
				.withMessageContaining("already running")
				.withMessageContaining("process " + pid)
				.withMessageContaining("gateway on port 8188");
		}
	}

	@Test
	void isFreeAgainAfterTheFirst() throws IOException {
		RunLock.take(folder).close();

		RunLock.take(folder).close();
	}

	@Test
	void ignoresTheFileOfAKilledLauncher() throws Exception {
		var gone = new ProcessBuilder("true").start();
		gone.waitFor();
		new Running(gone.pid(), 1, "token", 0, 12.5).write(folder);

		assertThat(Running.in(folder)).isEmpty();
	}

	@Test
	void onlyTheOwnerCanReadTheToken() throws IOException {
		new Running(1, 1, "token", 0, null).write(folder);

		assertThat(Files.getPosixFilePermissions(temp.resolve("run/control")))
			.containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
	}
}
