package dev.baedal.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.Running;
import dev.baedal.local.control.Control;
import dev.baedal.local.programs.Program;

/**
 * The seeds' circuit breakers (M33). 000: payments take 400 to 650 ms, and order's time-out is 600 or 520 ms. 004: a
 * limit of concurrent calls, here a bulkhead of 10, with a time-out of 1,000 ms, 20 calls and 50 %.
 */
final class BreakerDemo {

	private static final List<String> SLOW = List.of("--baedal.payment.provider.delay=400ms",
			"--baedal.payment.provider.jitter=250ms");
	private static final Duration LENGTH = Duration.ofSeconds(10);

	private final Control control;
	private final Http http;
	private final String actuator;
	private final Httpie httpie;
	private final PrintStream out;

	private interface Part {

		void play() throws IOException, InterruptedException;
	}

	BreakerDemo(Running running, PrintStream out) {
		this.control = new Control(running);
		this.http = running.http(Duration.ofSeconds(10));
		this.actuator = "http://localhost:" + Program.ORDER.managementPort(running.portOffset()) + "/actuator";
		this.httpie = new Httpie("localhost:" + Program.GATEWAY.port(running.portOffset()), out);
		this.out = out;
	}

	void play() throws IOException, InterruptedException {
		httpie.title("Payments take 400 to 650 ms");
		with(Program.PAYMENT, SLOW, () -> {
			siege("Order's time-out is 600 ms: few calls time out, and the breaker stays closed", 2,
					List.of(timeout(600)));
			siege("Order's time-out is 520 ms: half of the calls time out, and the breaker opens", 2,
					List.of(timeout(520)));
			siege("Thirty clients, at most ten concurrent calls of payment, time-out 1,000 ms (004)", 30,
					List.of(timeout(1_000), "--resilience4j.bulkhead.configs.default.max-concurrent-calls=10"));
		});
		httpie.note("Order and payment have their own settings again. Late charges are refunded: http :8088/payments");
	}

	private void siege(String title, int clients, List<String> settings) throws IOException, InterruptedException {
		Map<String, ?> dinner = Map.of("customerId", "khl", "foodId", 1, "qty", 1, "address", "seoul");
		httpie.title(title);
		with(Program.ORDER, settings, () -> {
			httpie.request("POST", "/orders", dinner);
			out.printf("  by %d at once, for %d s%n", clients, LENGTH.toSeconds());
			try (var breakers = new Breakers(http, actuator, out)) {
				new Siege(http, "http://" + httpie.gateway() + "/orders", dinner).run(clients, LENGTH)
					.lines()
					.forEach(httpie::line);
			}
		});
	}

	/** Restarts a service with other settings for a part of the demo, and with its own settings afterwards. */
	private void with(Program program, List<String> settings, Part part) throws IOException, InterruptedException {
		httpie.note(program.label() + " is started with " + String.join(" ", settings));
		control.stop(program.label());
		try {
			control.start(program.label(), settings);
			part.play();
		}
		finally {
			control.stop(program.label());
			control.start(program.label());
		}
	}

	private static String timeout(int millis) {
		return "--baedal.payment.timeout=" + millis + "ms";
	}
}
