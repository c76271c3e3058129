package dev.baedal.local.process;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.launch.JavaProcess;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Ports;
import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SupervisorTest {

	@TempDir
	Path temp;
	private final ByteArrayOutputStream output = new ByteArrayOutputStream();
	private DataFolder folder;
	private Supervisor supervisor;

	@BeforeEach
	void prepare() {
		folder = new DataFolder(temp);
		folder.prepare();
		supervisor = new Supervisor(folder, new Ports(0), new PrintStream(output, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void stop() throws InterruptedException {
		supervisor.stop();
	}

	@Test
	void showsTheEndOfTheLogOfAProgramThatDiesWhileStarting() {
		supervisor.add(Program.STORE.first(), java("no.such.Main")::builder);

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(supervisor::start)
			.withMessageStartingWith("store died while it was starting")
			.withMessageContaining("ClassNotFoundException: no.such.Main");
	}

	@Test
	void startsNothingOnceItHasBeenStopped() throws Exception {
		supervisor.add(Program.STORE.first(), java(Sleeper.class.getName(), temp.resolve("pid").toString())::builder);
		supervisor.stop();

		assertThat(supervisor.start()).isFalse();

		assertThat(supervisor.status()).singleElement().extracting(ProgramStatus::pid).isEqualTo(0L);
	}

	@Test
	void refusesAServiceThatDoesNotBelongToTheRun() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> supervisor.stop(Program.ORDER.first()))
			.withMessage("order does not belong to what runs here");
	}

	private static JavaProcess java(String main, String... arguments) {
		return new JavaProcess(List.of(), TestClassPath.entries(), main, List.of(arguments));
	}
}
