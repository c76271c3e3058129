package dev.baedal.load.beside;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutionException;

import dev.baedal.load.http.Sample;
import dev.baedal.load.platform.Backlog;
import dev.baedal.load.platform.Platform;
import dev.baedal.load.report.Report;
import dev.baedal.load.report.Row;
import dev.baedal.local.client.Running;

/** {@code load beside DIR}: compares the orders per second of two runs, such as one with and one without a login. */
public final class RunComparison {

	private static final int ROUNDS = 3;
	private static final List<Integer> CLIENTS = List.of(10, 50);

	private final Platform one;
	private final Platform other;
	private final int seconds;
	private final Report report;

	public RunComparison(Running one, Running other, int seconds, PrintStream out) {
		this.one = new Platform(one);
		this.other = new Platform(other);
		this.seconds = seconds;
		this.report = new Report(out, seconds);
	}

	public void run() throws IOException, InterruptedException, ExecutionException {
		report.begin();
		try (var ones = new Backlog(one); var others = new Backlog(other)) {
			measure(one, ones, CLIENTS.get(CLIENTS.size() - 1));
			measure(other, others, CLIENTS.get(CLIENTS.size() - 1));
			for (int clients : CLIENTS) {
				var first = new Sample();
				var second = new Sample();
				for (int round = 0; round < ROUNDS; round++) {
					first.and(measure(one, ones, clients));
					second.and(measure(other, others, clients));
				}
				report.add(new Row(named(one, clients)).with(first));
				report.add(new Row(named(other, clients)).with(second)
					.note("second run / first run: %.0f %%".formatted(100 * second.perSecond() / first.perSecond())));
			}
		}
	}

	/** Measures, then waits until the run's events are handled, so that the other run is measured undisturbed. */
	private Sample measure(Platform platform, Backlog backlog, int clients)
			throws IOException, InterruptedException, ExecutionException {
		var sample = platform.orders().run(clients, seconds);
		backlog.awaitDrained();
		return sample;
	}

	private static String named(Platform platform, int clients) {
		return "orders %s, %d clients".formatted(platform.running().isSecure() ? "with a login" : "in open mode",
				clients);
	}
}
