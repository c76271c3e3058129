package dev.baedal.load.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import dev.baedal.load.report.Column;
import dev.baedal.load.report.Row;
import dev.baedal.local.control.Control;
import dev.baedal.local.programs.Program;

/**
 * Events a second that a consumer handles alone after it was away: all of them are stopped while orders are placed, and
 * started one after the other. Order and payment are not among them, since without them nobody can order.
 */
public record CatchUp(Measurement measurement) {

	private static final List<Program> CONSUMERS = List.of(Program.STORE, Program.DELIVERY, Program.COUPON,
			Program.CUSTOMER, Program.NOTIFICATION);
	private static final String HANDLED = "baedal.events.consumed";
	private static final long POLL_MILLIS = 20;
	private static final int POLLS_PER_CHECK = 25;
	private static final long TIMEOUT_NANOS = TimeUnit.MINUTES.toNanos(5);

	public void run() throws IOException, InterruptedException, ExecutionException {
		var control = new Control(measurement.platform().running());
		if (control.status().stream().anyMatch(program -> program.program().equals("order-2"))) {
			measurement.report().remark("no catching up: with replicas no consumer is ever away");
			return;
		}
		var stopped = new ArrayList<Program>();
		try {
			for (var consumer : CONSUMERS) {
				control.stop(consumer.label());
				stopped.add(consumer);
			}
			measurement.platform().orders().run(Measurement.MOST_CLIENTS, 2 * measurement.seconds());
			while (measurement.backlog().outboxes() > 0) {
				Thread.sleep(POLL_MILLIS);
			}
			while (!stopped.isEmpty()) {
				var consumer = stopped.remove(0);
				measure(consumer, start(control, consumer));
			}
		}
		finally {
			for (var consumer : stopped) {
				control.start(consumer.label());
			}
		}
	}

	/** The consumer begins before its service is ready. */
	private static CompletableFuture<Void> start(Control control, Program consumer) {
		return CompletableFuture.runAsync(() -> {
			try {
				control.start(consumer.label());
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(e);
			}
		});
	}

	private void measure(Program consumer, CompletableFuture<Void> ready)
			throws InterruptedException, ExecutionException {
		var first = Reading.NONE;
		var last = Reading.NONE;
		long deadline = System.nanoTime() + TIMEOUT_NANOS;
		for (int poll = 1; System.nanoTime() < deadline; poll++) {
			var now = new Reading(measurement.platform().metric(consumer, HANDLED), System.nanoTime());
			first = first.events() == 0 ? now : first;
			last = now.events() > last.events() ? now : last;
			if (poll % POLLS_PER_CHECK == 0 && ready.isDone() && measurement.backlog().of(consumer) == 0) {
				break;
			}
			Thread.sleep(POLL_MILLIS);
		}
		ready.get();
		measurement.report()
			.add(new Row("%s catches up, %.0f events".formatted(consumer.label(), last.events()))
				.with(Column.PER_SECOND, last.perSecondSince(first)));
	}

	/** @param nanos when */
	private record Reading(double events, long nanos) {

		static final Reading NONE = new Reading(0, 0);

		/** @return NaN if no time has passed */
		double perSecondSince(Reading first) {
			return nanos == first.nanos ? Double.NaN : (events - first.events) * 1e9 / (nanos - first.nanos);
		}
	}
}
