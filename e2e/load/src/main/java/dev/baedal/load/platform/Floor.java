package dev.baedal.load.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

import dev.baedal.local.client.Http;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.launch.Home;
import dev.baedal.local.launch.JavaProcess;
import dev.baedal.local.process.LogFile;
import dev.baedal.local.programs.Program;
import dev.baedal.mariadb.FreePorts;

/**
 * A baseline of this machine: the same POST through the same gateway to a minimal pair of services (commit, Feign call,
 * commit), without outbox, events or checks.
 */
public final class Floor implements AutoCloseable {

	/** The services' flags of November 2026. They stay: the floor is to cost the same when the services' flags change. */
	private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=96m",
			"-XX:+UseSerialGC", "-Xss512k", "-Xms64m", "-Xmn32m", "-XX:MetaspaceSize=96m",
			"-XX:+ExitOnOutOfMemoryError");
	private static final Duration START = Duration.ofMinutes(5);
	private static final long POLL_MILLIS = 200;

	private final Home home;
	private final Path jar;
	private final Path folder;
	private final List<Process> processes = new ArrayList<>();
	private final List<LogFile> logs = new ArrayList<>();
	private String gateway;

	private Floor(Home home, Path jar) throws IOException {
		this.home = home;
		this.jar = jar;
		this.folder = Files.createTempDirectory("baedal-floor");
	}

	/** Returns when an order succeeds. @throws CommandFailure if {@code e2e/floor} is not built */
	public static Floor start(Home home, Map<String, ?> order) {
		var jar = home.jar("e2e/floor", "floor");
		return FreePorts.start(gatewayPort -> started(home, jar, order, gatewayPort));
	}

	private static Floor started(Home home, Path jar, Map<String, ?> order, int gatewayPort) {
		try {
			var floor = new Floor(home, jar);
			try {
				floor.start(order, gatewayPort);
				return floor;
			}
			catch (IOException | InterruptedException | RuntimeException e) {
				floor.close();
				throw e;
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	public String gateway() {
		return gateway;
	}

	/** The floor does not count its commits and statements. */
	public Counters counters() throws IOException {
		var usages = new LinkedHashMap<String, Usage>();
		for (var process : processes) {
			usages.put(Long.toString(process.pid()), Usage.of(process.pid()));
		}
		return new Counters(usages, 0, 0);
	}

	private void start(Map<String, ?> order, int gatewayPort) throws IOException, InterruptedException {
		int paymentPort = FreePorts.one();
		int orderPort = FreePorts.one();
		launchService("payment", paymentPort, "--floor.role=payment");
		launchService("order", orderPort, "--floor.role=order", "--floor.payment=http://localhost:" + paymentPort);
		launchGateway(List.of("--server.port=" + gatewayPort, "--server.address=127.0.0.1",
				"--management.server.port=" + FreePorts.one(), "--management.server.address=127.0.0.1",
				"--baedal.url.order=http://localhost:" + orderPort));
		gateway = "http://localhost:" + gatewayPort;
		awaitReady(order);
	}

	private void launchService(String role, int port, String... arguments) throws IOException {
		var words = new ArrayList<>(List.of(arguments));
		words.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1",
				"--baedal.data=" + folder.resolve(role)));
		var flags = new ArrayList<>(FLAGS);
		flags.add("-Xmx384m");
		try (var file = new JarFile(jar.toFile())) {
			var main = file.getManifest().getMainAttributes().getValue("Main-Class");
			launch(role, new JavaProcess(flags, List.of(jar, home.ownJar()), main, words));
		}
	}

	/** With its class-data archive, if it has one, and with the floor's flags in place of its own. */
	private void launchGateway(List<String> arguments) throws IOException {
		var gateway = home.layout(Program.GATEWAY).process(arguments);
		var flags = new ArrayList<>(FLAGS);
		flags.add("-Xmx256m");
		gateway.flags().stream().filter(flag -> flag.startsWith("-XX:SharedArchiveFile=")).forEach(flags::add);
		launch("gateway", new JavaProcess(flags, gateway.classPath(), gateway.mainClass(), gateway.arguments()));
	}

	private void launch(String name, JavaProcess process) throws IOException {
		var log = folder.resolve(name + ".log");
		processes.add(process.builder(log).start());
		logs.add(new LogFile(log));
	}

	private void awaitReady(Map<String, ?> order) throws IOException, InterruptedException {
		var http = new Http(Duration.ofSeconds(5));
		long deadline = System.nanoTime() + START.toNanos();
		while (!isReady(http, order)) {
			for (int i = 0; i < processes.size(); i++) {
				if (!processes.get(i).isAlive()) {
					throw new CommandFailure(
							"the floor does not start; the end of " + logs.get(i).path() + ":\n" + logs.get(i).tail());
				}
			}
			if (System.nanoTime() > deadline) {
				throw new CommandFailure("the floor does not start; see the logs in " + folder);
			}
			Thread.sleep(POLL_MILLIS);
		}
	}

	private boolean isReady(Http http, Map<String, ?> order) throws InterruptedException {
		try {
			return http.send("POST", gateway + "/orders", order).ok();
		}
		catch (IOException notYet) {
			return false;
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
