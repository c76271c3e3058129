package dev.baedal.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlatformTest {

	@TempDir
	Path temp;
	private final ByteArrayOutputStream output = new ByteArrayOutputStream();
	private DataFolder folder;
	private Platform platform;

	@BeforeEach
	void prepare() {
		folder = new DataFolder(temp);
		folder.prepare();
		platform = new Platform(folder, new Ports(0), new PrintStream(output, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void stop() throws InterruptedException {
		platform.stop();
	}

	@Test
	void showsTheEndOfTheLogOfAProgramThatDiesWhileStarting() {
		platform.add(Program.STORE.first(), java("no.such.Main")::builder);

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(platform::start)
			.withMessageStartingWith("store died while it was starting")
			.withMessageContaining("ClassNotFoundException: no.such.Main");
	}

	@Test
	void startsNothingOnceItHasBeenStopped() throws Exception {
		platform.add(Program.STORE.first(), java(Sleeper.class.getName(), temp.resolve("pid").toString())::builder);
		platform.stop();

		assertThat(platform.start()).isFalse();

		assertThat(platform.status()).singleElement().extracting(ProgramStatus::pid).isEqualTo(0L);
	}

	@Test
	void refusesAServiceThatDoesNotBelongToTheRun() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> platform.stop(Program.ORDER.first()))
			.withMessage("order does not belong to what runs here");
	}

	private static JavaProcess java(String main, String... arguments) {
		return new JavaProcess(List.of(), TestClassPath.entries(), main, List.of(arguments));
	}
}
