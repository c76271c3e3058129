package dev.baedal.local.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;

import dev.baedal.local.Home;
import dev.baedal.local.Http;
import dev.baedal.local.JavaProcess;
import dev.baedal.local.Layout;
import dev.baedal.local.Program;
import dev.baedal.local.Refusal;

/**
 * What this machine can do at all: the same POST through the same gateway to a bare pair (commit, Feign, commit),
 * without outbox, events or checks.
 */
final class Floor implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(2);
	private static final long POLL_MILLIS = 200;

	private final Home home;
	private final Path jar;
	private final Path folder;
	private final List<Process> processes = new ArrayList<>();
	private String gateway;

	private Floor(Home home, Path jar) throws IOException {
		this.home = home;
		this.jar = jar;
		this.folder = Files.createTempDirectory("baedal-floor");
	}

	/** Empty, when nobody has built it. */
	static Optional<Floor> start(Home home, Map<String, ?> order) throws IOException, InterruptedException {
		Path jar;
		try {
			jar = home.jar("e2e/floor", "floor");
		}
		catch (Refusal notBuilt) {
			return Optional.empty();
		}
		var floor = new Floor(home, jar);
		try {
			floor.start(order);
			return Optional.of(floor);
		}
		catch (IOException | InterruptedException | RuntimeException e) {
			floor.close();
			throw e;
		}
	}

	String gateway() {
		return gateway;
	}

	private void start(Map<String, ?> order) throws IOException, InterruptedException {
		int payment = freePort();
		int ordering = freePort();
		int door = freePort();
		bare("payment", payment, "--floor.role=payment");
		bare("order", ordering, "--floor.role=order", "--floor.payment=http://localhost:" + payment);
		launch("gateway", home.layout(Program.GATEWAY).process(List.of("--server.port=" + door, "--server.address=127.0.0.1",
				"--management.server.port=" + freePort(), "--management.server.address=127.0.0.1",
				"--baedal.url.order=http://localhost:" + ordering)));
		gateway = "http://localhost:" + door;
		awaitAnswer(order);
	}

	private void bare(String role, int port, String... arguments) throws IOException {
		var words = new ArrayList<>(List.of(arguments));
		words.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1", "--baedal.data=" + folder.resolve(role)));
		var flags = new ArrayList<>(Layout.FLAGS);
		flags.add("-Xmx384m");
		try (var file = new JarFile(jar.toFile())) {
			var main = file.getManifest().getMainAttributes().getValue("Main-Class");
			launch(role, new JavaProcess(flags, List.of(jar, home.ownJar()), main, words));
		}
	}

	private void launch(String name, JavaProcess process) throws IOException {
		processes.add(process.builder(folder.resolve(name + ".log")).start());
	}

	private void awaitAnswer(Map<String, ?> order) throws IOException, InterruptedException {
		var http = new Http(Duration.ofSeconds(5));
		long deadline = System.nanoTime() + START.toNanos();
		while (!answers(http, order)) {
			if (System.nanoTime() > deadline || !processes.stream().allMatch(Process::isAlive)) {
				throw new Refusal("the floor does not start; see the logs in " + folder);
			}
			Thread.sleep(POLL_MILLIS);
		}
	}

	private boolean answers(Http http, Map<String, ?> order) throws InterruptedException {
		try {
			return http.send("POST", gateway + "/orders", order).ok();
		}
		catch (IOException notYet) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws InterruptedException {
		processes.forEach(Process::destroy);
		for (var process : processes) {
			process.waitFor();
		}
	}
}
