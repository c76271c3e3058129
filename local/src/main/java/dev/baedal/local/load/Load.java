package dev.baedal.local.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import dev.baedal.local.client.Running;
import dev.baedal.local.control.Control;
import dev.baedal.local.launch.Home;
import dev.baedal.local.process.ProgramStatus;
import dev.baedal.local.programs.Program;

/** Measures the running platform and then the floor, and prints the table of docs/performance.md. */
public final class Load {

	private static final int[] CLIENTS = { 1, 10, 50 };
	private static final int MOST_CLIENTS = 50;
	private static final int DRIVERS = 8;
	private static final int HALF_LOAD_CLIENTS = 10;
	/** A placed order publishes two events, and seven consumer groups read both. */
	private static final int READS_PER_ORDER = 2 * 7;
	/** Consumers commit their offsets once a second, so that the lag always seems to be at least a second. */
	private static final double MOST_BACKLOG_SECONDS = 1.5;

	private final Home home;
	private final Running running;
	private final int seconds;
	private final PrintStream out;
	private final String gateway;
	private final Map<String, Object> order;
	private final String body;

	public Load(Home home, Running running, int seconds, PrintStream out) {
		this.home = home;
		this.running = running;
		this.seconds = seconds;
		this.out = out;
		this.gateway = "http://localhost:" + Program.GATEWAY.port(running.portOffset());
		// with a login, customers can order only for themselves
		var customer = running.isSecure() ? "khl" : "load";
		this.order = new TreeMap<>(Map.of("customerId", customer, "foodId", 1, "qty", 1, "address", "seoul"));
		this.body = order(running);
	}

	static String order(Running running) {
		return "{\"customerId\":\"%s\",\"foodId\":1,\"qty\":1,\"address\":\"seoul\"}"
			.formatted(running.isSecure() ? "khl" : "load");
	}

	public void run() throws IOException, InterruptedException, ExecutionException {
		if (running.isSecure()) {
			out.println(
					"with a login the rate limits apply, unless started with: up --secure --set gateway:baedal.rate-limit.enabled=false");
		}
		Hey.require();
		heading();
		try (var backlog = new Backlog(running)) {
			double most = platform(backlog);
			lives(backlog);
			myPage(backlog, most);
			memory();
			floor(backlog, most);
		}
	}

	private void heading() {
		out.printf("%s, %s %s, %d cores, Java %s; %d s a row, after a warm-up%n%n", LocalDate.now(),
				System.getProperty("os.name"), System.getProperty("os.version"),
				Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), seconds);
		out.println("%-42s %9s %9s %9s %8s".formatted("", "per s", "p50 ms", "p99 ms", "errors"));
	}

	private double platform(Backlog backlog) throws IOException, InterruptedException, ExecutionException {
		var hey = new Hey(gateway + "/orders", body, running.bearer());
		hey.run(MOST_CLIENTS, seconds);
		double most = 0;
		for (int clients : CLIENTS) {
			backlog.awaitDrained();
			long before = backlog.events();
			var sample = hey.run(clients, seconds);
			long grown = backlog.events() - before;
			double lag = grown / (sample.perSecond() * READS_PER_ORDER);
			out.println(sample.line("orders, " + named(clients)) + "   backlog %+.1f s".formatted(lag)
					+ (lag <= MOST_BACKLOG_SECONDS ? "" : ": does not count"));
			most = sample.perSecond();
		}
		return most;
	}

	private static String named(int clients) {
		return clients == 1 ? "1 client" : clients + " clients";
	}

	private void lives(Backlog backlog) throws IOException, InterruptedException, ExecutionException {
		backlog.awaitDrained();
		out.println(
				new Lives(running, gateway, order, DRIVERS).run(seconds).line("whole lives, " + DRIVERS + " drivers"));
	}

	private void myPage(Backlog backlog, double most) throws IOException, InterruptedException, ExecutionException {
		backlog.awaitDrained();
		var hey = new Hey(gateway + "/orders", body, running.bearer());
		var load = hey.start(HALF_LOAD_CLIENTS, seconds + 2, Math.max(1, most / 2 / HALF_LOAD_CLIENTS));
		var delay = new MyPageDelay(running, gateway, order).run(seconds);
		var made = hey.read(load, seconds + 2);
		out.println(delay.line("201 → in MyPage, beside %.0f orders/s".formatted(made.perSecond())));
	}

	private void memory() throws IOException, InterruptedException {
		out.println();
		out.println("built jars → all ready: "
				+ Optional.ofNullable(running.readySeconds()).map("%.1f s"::formatted).orElse("not ready yet"));
		var status = new Control(running).status();
		var processes = status.stream()
			.collect(Collectors.groupingBy(ProgramStatus::pid, LinkedHashMap::new, Collectors.toList()));
		out.println("resident memory: " + processes.values().stream().mapToLong(Load::residentMebibytes).sum()
				+ " MiB; "
				+ processes.values()
					.stream()
					.map(programs -> programs.stream().map(ProgramStatus::program).collect(Collectors.joining("+"))
							+ " " + residentMebibytes(programs))
					.collect(Collectors.joining(", ")));
		out.println();
	}

	private static long residentMebibytes(List<ProgramStatus> programsOfOneProcess) {
		return programsOfOneProcess.get(0).residentMebibytes();
	}

	private void floor(Backlog backlog, double most) throws IOException, InterruptedException, ExecutionException {
		backlog.awaitDrained();
		var started = Floor.start(home, order);
		if (started.isEmpty()) {
			out.println("no floor: e2e/floor has not been built (./mvnw -DskipTests -pl e2e/floor -am package)");
			return;
		}
		try (var floor = started.get()) {
			var hey = new Hey(floor.gateway() + "/orders", body, Optional.empty());
			hey.run(MOST_CLIENTS, seconds);
			double bare = 0;
			for (int clients : CLIENTS) {
				var sample = hey.run(clients, seconds);
				out.println(sample.line("floor, " + named(clients)));
				bare = sample.perSecond();
			}
			out.printf("share of the floor at %d clients: %.0f %%%n", MOST_CLIENTS, 100 * most / bare);
		}
	}
}
