package dev.baedal.load.figures;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import dev.baedal.load.http.Sample;
import dev.baedal.load.platform.Counters;
import dev.baedal.load.report.Row;

/** Delivered orders per second, with several concurrent drivers. */
public record Lives(Measurement measurement) {

	private static final int DRIVERS = 8;

	public void run() throws IOException, InterruptedException, ExecutionException {
		measurement.backlog().awaitDrained();
		var before = Counters.of(measurement.platform());
		var sample = sample();
		measurement.backlog().awaitDrained();
		measurement.report()
			.add(new Row("whole lives, " + DRIVERS + " drivers").with(sample)
				.with(Counters.of(measurement.platform()).since(before).per(sample.successes() + sample.errors())));
	}

	private Sample sample() throws InterruptedException, ExecutionException {
		var pool = Executors.newFixedThreadPool(DRIVERS);
		long begun = System.nanoTime();
		long deadline = begun + TimeUnit.SECONDS.toNanos(measurement.seconds());
		try {
			var tasks = new ArrayList<Future<Sample>>();
			for (int driver = 0; driver < DRIVERS; driver++) {
				tasks.add(pool.submit(() -> drive(deadline)));
			}
			var all = new Sample();
			for (var task : tasks) {
				all.and(task.get());
			}
			return all.over((System.nanoTime() - begun) / 1e9);
		}
		finally {
			pool.shutdownNow();
		}
	}

	private Sample drive(long deadline) throws IOException, InterruptedException {
		var platform = measurement.platform();
		var life = new Life(platform.gateway(), platform.http());
		var sample = new Sample();
		while (System.nanoTime() < deadline) {
			long begun = System.nanoTime();
			if (life.deliver(platform.order())) {
				sample.add(Duration.ofNanos(System.nanoTime() - begun));
			}
			else {
				sample.addError();
			}
		}
		return sample;
	}
}
