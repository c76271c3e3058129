package dev.baedal.local.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import dev.baedal.local.launch.JavaProcess;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Ports;
import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Restarts of a program that died, with health probes that the test responds to (M46). */
class RestartTest {

	private static final Instance STORE = Program.STORE.first();
	private static final Duration SOON = Duration.ofMillis(100);

	@TempDir
	Path temp;
	private final ByteArrayOutputStream output = new ByteArrayOutputStream();
	private final AtomicInteger failures = new AtomicInteger();
	private HttpServer health;
	private Supervisor supervisor;

	@BeforeEach
	void start() throws Exception {
		health = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		health.createContext("/actuator/health/readiness", exchange -> respond(exchange, 200));
		health.createContext("/actuator/health/liveness",
				exchange -> respond(exchange, failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 503 : 200));
		health.start();
		var folder = new DataFolder(temp);
		folder.prepare();
		supervisor = new Supervisor(folder, new Ports(health.getAddress().getPort() - Program.STORE.port(0)),
				new PrintStream(output, true, StandardCharsets.UTF_8));
		supervisor.add(STORE, new JavaProcess(List.of(), TestClassPath.entries(), Sleeper.class.getName(),
				List.of(temp.resolve("pid").toString()))::builder);
		supervisor.heal(SOON, SOON, () -> false);
		assertThat(supervisor.start()).isTrue();
	}

	@AfterEach
	void stop() throws InterruptedException {
		supervisor.stop();
		health.stop(0);
	}

	@Test
	void restartsAProgramThatDied() {
		long first = pid();

		kill();

		await().atMost(Started.TIMEOUT).until(() -> pid() != 0 && pid() != first && state().equals("up"));
		assertThat(output.toString(StandardCharsets.UTF_8))
			.contains("store died; ./baedal logs store says why. It is started again in 1 s");
	}

	@Test
	void doesNotRestartAStoppedProgram() throws Exception {
		supervisor.stop(STORE);
		assertStaysStopped();
		supervisor.start(STORE);

		kill();
		supervisor.stop(STORE);
		assertStaysStopped();
	}

	@Test
	void restartsAServiceWhoseLivenessIsDown() {
		long first = pid();

		failures.set(2);
		await().atMost(Started.TIMEOUT).until(() -> failures.get() == 0);
		assertThat(pid()).isEqualTo(first);
		failures.set(3);

		await().atMost(Started.TIMEOUT).until(() -> pid() != 0 && pid() != first && state().equals("up"));
		assertThat(output.toString(StandardCharsets.UTF_8)).contains("store says that it can no longer work");
	}

	private void assertStaysStopped() {
		await().atMost(Started.TIMEOUT).during(SOON.multipliedBy(5)).until(() -> state().equals("stopped"));
	}

	private void kill() {
		var process = ProcessHandle.of(pid()).orElseThrow();
		process.destroyForcibly();
		process.onExit().join();
	}

	private long pid() {
		return supervisor.status().get(0).pid();
	}

	private String state() {
		return supervisor.status().get(0).state();
	}

	private static void respond(com.sun.net.httpserver.HttpExchange exchange, int status) throws IOException {
		exchange.sendResponseHeaders(status, -1);
		exchange.close();
	}
}
