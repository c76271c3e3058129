package dev.baedal.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;

/** A demonstration: a file named by the seed whose README it plays, or the circuit breaker. */
public record Demo(String name) {

	private static final String SHORT = "short";
	private static final String BREAKER = "breaker";
	private static final List<String> NAMES = List.of("000", "001", "002", "002b", "003", "004", BREAKER);

	/** @throws CommandFailure if there is no demo of this name */
	public static Demo named(Optional<String> seed) {
		return new Demo(seed.map(Demo::known).orElse(SHORT));
	}

	public void run(Running running, PrintStream out) throws IOException, InterruptedException {
		boolean breaker = name.equals(BREAKER);
		if (running.isSecure()) {
			out.println("with a login, each line also needs \"Authorization: Bearer $TOKEN\": "
					+ "from ./baedal token customer, owner or rider; for GET, operator");
			if (breaker) {
				out.println("the rate limit rejects so many orders of one customer, unless started with: "
						+ "up --secure --set gateway:baedal.rate-limit.enabled=false");
			}
		}
		if (breaker) {
			new BreakerDemo(running, out).play();
		}
		else {
			new Player(running, out).play(Step.of(name));
		}
	}

	private static String known(String seed) {
		return NAMES.stream()
			.filter(seed::equalsIgnoreCase)
			.findFirst()
			.orElseThrow(() -> new CommandFailure(
					"there is no demo \"" + seed + "\"; there are " + String.join(", ", NAMES)));
	}
}
