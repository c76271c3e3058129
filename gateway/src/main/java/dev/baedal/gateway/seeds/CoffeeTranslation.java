package dev.baedal.gateway.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baedal.http.Sentence;

/** Translates the requests of seed 002's admin, who posts the status that a brew or a delivery should have. */
final class CoffeeTranslation {

	private CoffeeTranslation() {}

	static Optional<Command> completeBrew(String path, SeedRequestBody seed) {
		return command(seed, "COMPLETED", "/cookings/", "/finish");
	}

	static Optional<Command> deliver(String path, SeedRequestBody seed) {
		return command(seed, "DELIVERY", "/deliveries/", "/handover");
	}

	/**
	 * Ignores the body's {@code id}, the key of a table that does not exist here; the order's number identifies the
	 * row.
	 */
	private static Optional<Command> command(SeedRequestBody seed, String status, String before, String after) {
		List<SeedRequestRejected.Wrong> wrong = new ArrayList<>();
		if (!seed.text("status").equalsIgnoreCase(status)) {
			wrong.add(SeedRequestRejected.Wrong.of("status", Sentence.SEED_STATUS, status));
		}
		if (!seed.has("orderId")) {
			wrong.add(SeedRequestRejected.Wrong.of("orderId", Sentence.SEED_ORDER_NUMBER));
		}
		if (!wrong.isEmpty()) {
			throw SeedRequestRejected.fields(wrong);
		}
		return Optional
			.of(Command.put(before + seed.number("orderId", Sentence.SEED_ORDER_NUMBER) + after).asCreated());
	}
}
