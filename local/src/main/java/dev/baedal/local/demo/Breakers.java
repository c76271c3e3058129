package dev.baedal.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.baedal.local.Http;

/** Says when a breaker of order changes its state, as its metrics show it. */
final class Breakers implements AutoCloseable {

	private static final long LOOK_EVERY_MILLIS = 100;

	private final Http http;
	private final String actuator;
	private final PrintStream out;
	private final long begun = System.nanoTime();
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
	private String last = "";

	Breakers(Http http, String actuator, PrintStream out) {
		this.http = http;
		this.actuator = actuator;
		this.out = out;
		clock.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
	}

	private void look() {
		try {
			var now = isSome("open") ? "open" : isSome("half_open") ? "half-open" : "closed";
			if (!now.equals(last)) {
				out.printf("  %5.1f s  breaker %s%n", Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3, now);
				last = now;
			}
		}
		catch (IOException e) {
			out.println("  the breaker's state is unknown: " + e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean isSome(String state) throws IOException, InterruptedException {
		return http.get(actuator + "/metrics/resilience4j.circuitbreaker.state?tag=state:" + state).body()
				.path("measurements").path(0).path("value").asDouble(0) > 0;
	}

	@Override
	public void close() {
		clock.shutdownNow();
	}
}
