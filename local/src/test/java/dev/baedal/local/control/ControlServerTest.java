package dev.baedal.local.control;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.baedal.local.backup.Backup;
import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.process.Supervisor;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlServerTest {

	@TempDir
	Path temp;

	@Test
	void reportsTheReasonOfARefusal() throws Exception {
		var server = server();
		var control = new Control(new Running(0, server.port(), "secret", 0, null));

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> control.start("store"))
			.withMessage("store does not belong to what runs here");
	}

	@Test
	void rejectsAStartArgumentThatIsNoSetting() throws Exception {
		var server = server();
		var control = new Control(new Running(0, server.port(), "secret", 0, null));

		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> control.start("store", List.of("--a.b=c", "-Dx")))
			.withMessage("a setting is --key=value, not \"-Dx\"");
	}

	@Test
	void rejectsRequestsWithoutTheToken() throws Exception {
		var server = server();
		var stranger = new Control(new Running(0, server.port(), "guess", 0, null));

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(stranger::status).withMessage("wrong token");
	}

	private ControlServer server() throws IOException {
		var folder = new DataFolder(temp);
		var supervisor = new Supervisor(folder, new Ports(0), System.out);
		return new ControlServer(supervisor, new Backup(supervisor, folder, 0, System.out), "secret");
	}
}
