package dev.baedal.load.figures;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

import dev.baedal.load.http.Sample;
import dev.baedal.load.platform.Backlog;
import dev.baedal.load.platform.Counters;
import dev.baedal.load.platform.Platform;
import dev.baedal.load.platform.Usage;
import dev.baedal.load.report.Report;
import dev.baedal.load.report.Row;

/**
 * What the parts of a measurement share.
 *
 * @param seconds length of a row
 */
public record Measurement(Platform platform, Backlog backlog, Report report, int seconds) {

	/** The clients of a full load. */
	static final int MOST_CLIENTS = 50;
	/** A placed order publishes two events, and seven consumer groups read both. */
	private static final int READS_PER_ORDER = 2 * 7;
	/** Consumers commit their offsets once a second, so that the lag always seems to be at least a second. */
	private static final double MOST_BACKLOG_SECONDS = 1.5;

	static String named(int clients) {
		return clients == 1 ? "1 client" : clients + " clients";
	}

	/** Compiles the code of the platform, and of this process. */
	public void warmUp() throws IOException, InterruptedException, ExecutionException {
		fullLoad();
	}

	/** @return orders a second of the most clients, which no row shows */
	double fullLoad() throws IOException, InterruptedException, ExecutionException {
		var sample = platform.orders().run(MOST_CLIENTS, seconds);
		backlog.awaitDrained();
		return sample.perSecond();
	}

	/** Places orders, and adds the row and one for each process with what an order cost. */
	Sample orders(String name, int clients, int length) throws IOException, InterruptedException, ExecutionException {
		long events = backlog.events();
		var before = Counters.of(platform);
		var tool = Usage.of(ProcessHandle.current().pid());
		var sample = platform.orders().run(clients, length);
		long grown = backlog.events() - events;
		var toolSpent = Usage.of(ProcessHandle.current().pid()).since(tool);
		backlog.awaitDrained();
		var all = sample.successes() + sample.errors();
		var effort = Counters.of(platform).since(before).per(all);
		double lag = grown / (sample.perSecond() * READS_PER_ORDER);
		report.add(new Row(name).with(sample)
			.with(effort)
			.note("backlog %+.1f s%s".formatted(lag, lag <= MOST_BACKLOG_SECONDS ? "" : ": does not count")));
		effort.processes().forEach((process, spent) -> report.add(new Row("– " + process).with(spent)));
		report.add(new Row("– the load tool, not in the sum").with(toolSpent.per(all)));
		return sample;
	}
}
