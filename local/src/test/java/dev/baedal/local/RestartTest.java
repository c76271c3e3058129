package dev.baedal.local;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What died is started again, what was stopped is not (M46). Its health is answered by the test. */
class RestartTest {

	private static final Instance STORE = Program.STORE.first();
	private static final Duration SOON = Duration.ofMillis(100);

	@TempDir
	Path temp;
	private final ByteArrayOutputStream said = new ByteArrayOutputStream();
	private final AtomicInteger noes = new AtomicInteger();
	private HttpServer health;
	private Platform platform;

	@BeforeEach
	void start() throws Exception {
		health = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		health.createContext("/actuator/health/readiness", exchange -> answer(exchange, 200));
		health.createContext("/actuator/health/liveness",
				exchange -> answer(exchange, noes.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 503 : 200));
		health.start();
		var folder = new DataFolder(temp);
		folder.prepare();
		platform = new Platform(folder, new Ports(health.getAddress().getPort() - Program.STORE.port(0)),
				new PrintStream(said, true, StandardCharsets.UTF_8));
		platform.add(STORE, new JavaProcess(List.of(), TestClassPath.entries(), Sleeper.class.getName(),
				List.of(temp.resolve("pid").toString()))::builder);
		platform.heal(SOON, SOON);
		assertThat(platform.start()).isTrue();
	}

	@AfterEach
	void stop() throws InterruptedException {
		platform.stop();
		health.stop(0);
	}

	@Test
	void whatDiedIsStartedAgain() {
		long first = pid();

		kill();

		await().atMost(Started.PATIENCE).until(() -> pid() != 0 && pid() != first && state().equals("up"));
		assertThat(said.toString(StandardCharsets.UTF_8))
			.contains("store died; ./baedal logs store says why. It is started again in 1 s");
	}

	@Test
	void whatWasStoppedStaysStoppedAlsoWhenItHadDied() throws Exception {
		platform.stop(STORE);
		staysStopped();
		platform.start(STORE);

		kill();
		platform.stop(STORE);
		staysStopped();
	}

	@Test
	void whatSaysThatItCannotWorkIsEndedAndStartedAgain() {
		long first = pid();

		noes.set(2);
		await().atMost(Started.PATIENCE).until(() -> noes.get() == 0);
		assertThat(pid()).isEqualTo(first);
		noes.set(3);

		await().atMost(Started.PATIENCE).until(() -> pid() != 0 && pid() != first && state().equals("up"));
		assertThat(said.toString(StandardCharsets.UTF_8)).contains("store says that it can no longer work");
	}

	private void staysStopped() {
		await().atMost(Started.PATIENCE).during(SOON.multipliedBy(5)).until(() -> state().equals("stopped"));
	}

	private void kill() {
		var process = ProcessHandle.of(pid()).orElseThrow();
		process.destroyForcibly();
		process.onExit().join();
	}

	private long pid() {
		return platform.status().get(0).pid();
	}

	private String state() {
		return platform.status().get(0).state();
	}

	private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status) throws IOException {
		exchange.sendResponseHeaders(status, -1);
		exchange.close();
	}
}
