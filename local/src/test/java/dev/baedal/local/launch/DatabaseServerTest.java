package dev.baedal.local.launch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

import dev.baedal.local.process.Started;
import dev.baedal.local.process.State;
import dev.baedal.local.process.Supervisor;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Ports;
import dev.baedal.local.programs.Program;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("full")
class DatabaseServerTest {

	private static final Instance MARIADB = Program.MARIADB.first();

	@TempDir
	Path temp;
	private Supervisor supervisor;

	@BeforeEach
	void start() {
		var folder = new DataFolder(temp);
		folder.prepare();
		supervisor = Started.onFreePort(port -> {
			int offset = port - Program.MARIADB.port(0);
			var server = new DatabaseServer(new Home(Path.of("..").toAbsolutePath().normalize()), folder, offset);
			var each = new Supervisor(folder, new Ports(offset),
					new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
			each.add(MARIADB, server::command);
			return each;
		});
	}

	@AfterEach
	void stop() throws InterruptedException {
		supervisor.stop();
	}

	@Test
	void runsUnderItsOwnProcessIdAndStopsGracefully() throws Exception {
		var process = ProcessHandle.of(supervisor.status().get(0).pid()).orElseThrow();
		assertThat(process.info().command().orElseThrow()).contains("mariadb");

		assertThat(supervisor.stop(MARIADB)).isEqualTo(State.STOPPED);
		assertThat(process.isAlive()).isFalse();
		assertThat(Files.readString(temp.resolve("log/mariadb.log"))).contains("Shutdown complete");
	}

	@Test
	void startsAgainAfterAKill() throws Exception {
		var process = ProcessHandle.of(supervisor.status().get(0).pid()).orElseThrow();
		process.destroyForcibly();
		process.onExit().get();
		Awaitility.await().atMost(Started.TIMEOUT).until(() -> supervisor.status().get(0).state().equals("died"));

		assertThat(supervisor.start(MARIADB)).isEqualTo(State.UP);
	}

	@Test
	void onlyTheOwnerCanReadThePassword() throws Exception {
		assertThat(Files.getPosixFilePermissions(temp.resolve("db/mysql.properties")))
			.containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
	}
}
