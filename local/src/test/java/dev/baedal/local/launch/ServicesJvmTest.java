package dev.baedal.local.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.baedal.host.FakeHost;
import dev.baedal.host.Start;
import dev.baedal.local.failure.CommandFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServicesJvmTest {

	@TempDir
	Path temp;

	private ServicesJvm jvm;

	@BeforeEach
	void prepare() {
		jvm = jvm(FakeHost.class.getName());
	}

	@AfterEach
	void close() throws InterruptedException {
		jvm.close();
	}

	@Test
	void servicesShareOneProcess() throws Exception {
		var one = start("one");
		var two = start("two");

		assertThat(one.whetherReady().get()).isTrue();
		assertThat(two.pid()).isEqualTo(one.pid()).isNotEqualTo(ProcessHandle.current().pid());
	}

	@Test
	void stoppedServiceEndsAloneAndStartsAgain() throws Exception {
		var one = start("one");
		var two = start("two");

		one.destroy();
		one.onExit().get();

		assertThat(two.isAlive()).isTrue();
		assertThat(start("one").whetherReady().get()).isTrue();
	}

	@Test
	void serviceThatDoesNotStartHasEnded() throws Exception {
		var broken = start("broken");

		assertThat(broken.whetherReady().get()).isFalse();
		assertThat(broken.waitFor()).isZero();
	}

	@Test
	void deathOfTheProcessEndsAllServicesAndTheNextStartMakesAnotherProcess() throws Exception {
		var one = start("one");
		var two = start("two");

		one.destroyForcibly();
		one.onExit().get();
		two.onExit().get();

		assertThat(start("one").pid()).isNotEqualTo(one.pid());
	}

	@Test
	void endOfTheLogIsShownForAProcessThatDoesNotConnect() {
		var failing = jvm("no.such.Main");

		assertThatThrownBy(() -> failing.start(request("one"))).isInstanceOf(CommandFailure.class)
			.hasMessageContaining("no.such.Main");
	}

	private HostedProcess start(String service) throws IOException {
		return jvm.start(request(service));
	}

	private static Start request(String service) {
		return new Start(service, "", "", List.of(), List.of(), List.of());
	}

	private ServicesJvm jvm(String main) {
		var log = temp.resolve("host.log");
		var classPath = List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator));
		return new ServicesJvm(port -> new JavaProcess(List.of(), classPath.stream().map(Path::of).toList(), main,
				List.of(Integer.toString(port)))
			.builder(log), log);
	}
}
