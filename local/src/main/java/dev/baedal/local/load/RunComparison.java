package dev.baedal.local.load;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutionException;

import dev.baedal.local.client.Running;
import dev.baedal.local.programs.Program;

/** {@code load beside DIR}: compares the orders per second of two runs, such as one with and one without a login. */
public final class RunComparison {

	private static final int ROUNDS = 3;
	private static final List<Integer> CLIENTS = List.of(10, 50);

	private final Running one;
	private final Running other;
	private final int seconds;
	private final PrintStream out;

	public RunComparison(Running one, Running other, int seconds, PrintStream out) {
		this.one = one;
		this.other = other;
		this.seconds = seconds;
		this.out = out;
	}

	public void run() throws IOException, InterruptedException, ExecutionException {
		Hey.require();
		out.println("%-42s %9s %9s %9s %8s".formatted("", "per s", "p50 ms", "p99 ms", "errors"));
		try (var ones = new Backlog(one); var others = new Backlog(other)) {
			measure(one, ones, CLIENTS.get(CLIENTS.size() - 1));
			measure(other, others, CLIENTS.get(CLIENTS.size() - 1));
			for (int clients : CLIENTS) {
				Sample first = Sample.NONE;
				Sample second = Sample.NONE;
				for (int round = 0; round < ROUNDS; round++) {
					first = first.and(measure(one, ones, clients));
					second = second.and(measure(other, others, clients));
				}
				out.println(first.line(named(one, clients)));
				out.println(second.line(named(other, clients)));
				out.printf("second run / first run: %.0f %%%n", 100 * second.perSecond() / first.perSecond());
			}
		}
	}

	/** Measures, then waits until the run's events are handled, so that the other run is measured undisturbed. */
	private Sample measure(Running running, Backlog backlog, int clients)
			throws IOException, InterruptedException, ExecutionException {
		var sample = new Hey("http://localhost:" + Program.GATEWAY.port(running.portOffset()) + "/orders",
				Load.order(running), running.bearer())
			.run(clients, seconds);
		backlog.awaitDrained();
		return sample;
	}

	private static String named(Running running, int clients) {
		return "orders %s, %d clients".formatted(running.isSecure() ? "with a login" : "in open mode", clients);
	}
}
