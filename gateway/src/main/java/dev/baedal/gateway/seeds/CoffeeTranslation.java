package dev.baedal.gateway.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baedal.http.Sentence;

/** Translates the requests of seed 002's admin, who posts the state that a brew or a delivery should have. */
final class CoffeeTranslation {

	private CoffeeTranslation() {}

	static Optional<Command> completeBrew(String path, SeedRequestBody said) {
		return command(said, "COMPLETED", "/cookings/", "/finish");
	}

	static Optional<Command> deliver(String path, SeedRequestBody said) {
		return command(said, "DELIVERY", "/deliveries/", "/handover");
	}

	/** Ignores the body's {@code id}, the key of a table that does not exist here: the order's number counts. */
	private static Optional<Command> command(SeedRequestBody said, String status, String before, String after) {
		List<SeedRequestRejected.Wrong> wrong = new ArrayList<>();
		if (!said.text("status").equalsIgnoreCase(status)) {
			wrong.add(SeedRequestRejected.Wrong.of("status", Sentence.SEED_STATUS, status));
		}
		if (!said.has("orderId")) {
			wrong.add(SeedRequestRejected.Wrong.of("orderId", Sentence.SEED_ORDER_NUMBER));
		}
		if (!wrong.isEmpty()) {
			throw SeedRequestRejected.fields(wrong);
		}
		return Optional
			.of(Command.put(before + said.number("orderId", Sentence.SEED_ORDER_NUMBER) + after).asCreated());
	}
}
