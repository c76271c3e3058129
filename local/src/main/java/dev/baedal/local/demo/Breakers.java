package dev.baedal.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.baedal.local.client.Http;

/** Prints each change of state of order's breakers, from order's metrics. */
final class Breakers implements AutoCloseable {

	private static final long POLL_MILLIS = 100;

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
		clock.scheduleWithFixedDelay(this::poll, 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
	}

	private void poll() {
		try {
			var now = state(http.text(actuator + "/prometheus"));
			if (!now.equals(last)) {
				out.printf("  %5.1f s  breaker %s%n", Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3,
						now);
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

	/** The state of all breakers together: in this demo only the breaker of payment has calls. */
	static String state(String metrics) {
		var active = metrics.lines()
			.filter(line -> line.startsWith("resilience4j_circuitbreaker_state{"))
			.filter(line -> line.endsWith(" 1.0"))
			.toList();
		return active.isEmpty() ? "unknown"
				: Stream.of("open", "half_open")
					.filter(state -> active.stream().anyMatch(line -> line.contains("state=\"" + state + "\"")))
					.findFirst()
					.map(state -> state.replace('_', '-'))
					.orElse("closed");
	}

	@Override
	public void close() {
		clock.shutdownNow();
	}
}
