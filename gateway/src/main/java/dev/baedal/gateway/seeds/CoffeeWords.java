package dev.baedal.gateway.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Seed 002's admin, who posts the state that a brew or a delivery should have. */
final class CoffeeWords {

	private static final String AN_ORDER = "must be the number of the order (주문 번호가 없습니다)";

	private CoffeeWords() {}

	static Optional<Command> completeBrew(String path, Said said) {
		return command(said, "COMPLETED", "/cookings/", "/finish");
	}

	static Optional<Command> deliver(String path, Said said) {
		return command(said, "DELIVERY", "/deliveries/", "/handover");
	}

	/** The body's {@code id} is the row of a table that is not here: the order's number counts. */
	private static Optional<Command> command(Said said, String status, String before, String after) {
		List<NotUnderstood.Wrong> wrong = new ArrayList<>();
		if (!said.text("status").equalsIgnoreCase(status)) {
			wrong.add(
					new NotUnderstood.Wrong("status", "must be \"%s\" (상태는 %s 만 보낼 수 있습니다)".formatted(status, status)));
		}
		if (!said.has("orderId")) {
			wrong.add(new NotUnderstood.Wrong("orderId", AN_ORDER));
		}
		if (!wrong.isEmpty()) {
			throw NotUnderstood.fields(wrong);
		}
		return Optional.of(Command.put(before + said.number("orderId", AN_ORDER) + after).asCreated());
	}
}
