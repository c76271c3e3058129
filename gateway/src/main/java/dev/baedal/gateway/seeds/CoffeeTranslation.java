package dev.baedal.gateway.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translates the requests of seed 002's admin, who posts the state that a brew or a delivery should have. */
final class CoffeeTranslation {

	private static final String AN_ORDER = "must be the number of the order (주문 번호가 없습니다)";

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
			wrong.add(new SeedRequestRejected.Wrong("status",
					"must be \"%s\" (상태는 %s 만 보낼 수 있습니다)".formatted(status, status)));
		}
		if (!said.has("orderId")) {
			wrong.add(new SeedRequestRejected.Wrong("orderId", AN_ORDER));
		}
		if (!wrong.isEmpty()) {
			throw SeedRequestRejected.fields(wrong);
		}
		return Optional.of(Command.put(before + said.number("orderId", AN_ORDER) + after).asCreated());
	}
}
