package dev.baedal.load.figures;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import dev.baedal.load.http.Sample;
import dev.baedal.load.report.Column;
import dev.baedal.load.report.Row;
import dev.baedal.local.client.Http;

/** The time from the response 201 until MyPage shows the order, at half load. */
public record MyPageDelay(Measurement measurement) {

	private static final int CLIENTS = 10;
	private static final long BETWEEN_ORDERS_MILLIS = 50;
	private static final long POLL_MILLIS = 2;
	private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(15);

	/** @param most orders a second under full load; empty to measure them first */
	public void run(Optional<Double> most) throws IOException, InterruptedException, ExecutionException {
		measurement.backlog().awaitDrained();
		double full = most.isPresent() ? most.get() : measurement.fullLoad();
		var load = measurement.platform().orders().start(CLIENTS, Math.max(1, full / 2), measurement.seconds() + 2);
		var delay = sample();
		measurement.report()
			.add(new Row("201 → in MyPage, beside %.0f orders/s".formatted(load.join().perSecond())).with(delay)
				.without(Column.PER_SECOND));
	}

	private Sample sample() throws IOException, InterruptedException {
		var platform = measurement.platform();
		var http = platform.http();
		var sample = new Sample();
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(measurement.seconds());
		while (System.nanoTime() < deadline) {
			var placed = http.send("POST", platform.gateway() + "/orders", platform.order());
			long answered = System.nanoTime();
			if (placed.ok() && appears(http, placed.body().path("orderId").asLong(), answered)) {
				sample.add(Duration.ofNanos(System.nanoTime() - answered));
			}
			else {
				sample.addError();
			}
			Thread.sleep(BETWEEN_ORDERS_MILLIS);
		}
		return sample;
	}

	private boolean appears(Http http, long id, long since) throws IOException, InterruptedException {
		while (!http.get(measurement.platform().gateway() + "/myPages/" + id).ok()) {
			if (System.nanoTime() - since > TIMEOUT_NANOS) {
				return false;
			}
			Thread.sleep(POLL_MILLIS);
		}
		return true;
	}
}
