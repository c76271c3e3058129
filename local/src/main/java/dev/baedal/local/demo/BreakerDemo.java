package dev.baedal.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.baedal.local.programs.Program;

/**
 * The seeds' circuit breakers (M33). 000: payments take 400 to 650 ms, and order's time-out is 600 or 520 ms. 004: a
 * limit of concurrent calls, here a bulkhead of 10, with a time-out of 1,000 ms, 20 calls and 50 %.
 */
final class BreakerDemo {

	private static final List<String> SLOW = List.of("--baedal.payment.provider.delay=400ms",
			"--baedal.payment.provider.jitter=250ms");
	private static final Duration LENGTH = Duration.ofSeconds(10);
	private static final Map<String, Object> DINNER = Body.of("customerId", "khl", "foodId", 1, "qty", 1, "address",
			"seoul");

	private BreakerDemo() {}

	static void play(Scene scene) throws IOException, InterruptedException {
		scene.title("Payments take 400 to 650 ms");
		scene.with(Program.PAYMENT, SLOW, slow -> {
			siege(slow, "Order's time-out is 600 ms: few calls time out, and the breaker stays closed", 2,
					List.of(timeout(600)));
			siege(slow, "Order's time-out is 520 ms: half of the calls time out, and the breaker opens", 2,
					List.of(timeout(520)));
			siege(slow, "Thirty clients, at most ten concurrent calls of payment, time-out 1,000 ms (004)", 30,
					List.of(timeout(1_000), "--resilience4j.bulkhead.configs.default.max-concurrent-calls=10"));
		});
		scene.note("Order and payment have their own settings again. Late charges are refunded: http :8088/payments");
	}

	private static void siege(Scene scene, String title, int clients, List<String> settings)
			throws IOException, InterruptedException {
		scene.title(title);
		scene.with(Program.ORDER, settings, ready -> ready.siege(clients, LENGTH, DINNER));
	}

	private static String timeout(int millis) {
		return "--baedal.payment.timeout=" + millis + "ms";
	}
}
