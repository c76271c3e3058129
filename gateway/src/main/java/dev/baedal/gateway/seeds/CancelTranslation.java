package dev.baedal.gateway.seeds;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.baedal.http.Sentence;

/** Translates the seeds' cancel requests, PATCH (004), DELETE (001, 003) and another POST (002), to the one command. */
final class CancelTranslation {

	private static final Set<String> CANCEL = Set.of("ordercanceled", "ordercancelled", "canceled", "cancelled",
			"주문취소됨");

	private CancelTranslation() {}

	static Optional<Command> patch(String path, SeedRequestBody seed) {
		String field = seed.has("orderStatus") || !seed.has("status") ? "orderStatus" : "status";
		if (!isCancel(seed.text(field))) {
			throw SeedRequestRejected.field(field, Sentence.SEED_CANCEL_ONLY);
		}
		return delete(path, seed);
	}

	/** Cancels the order instead of deleting it (M32). */
	static Optional<Command> delete(String path, SeedRequestBody seed) {
		return Optional.of(Command.put(path + "/cancel"));
	}

	static Command post(SeedRequestBody seed) {
		if (!isCancel(seed)) {
			throw SeedRequestRejected.conflict("orderId", Sentence.SEED_ORDER_KNOWN);
		}
		long orderId = seed.number("orderId", Sentence.SEED_ORDER_NUMBER);
		return Command.put("/orders/" + orderId + "/cancel").asCreated();
	}

	static boolean isCancel(SeedRequestBody seed) {
		return isCancel(seed.text("status"));
	}

	private static boolean isCancel(String status) {
		return CANCEL.contains(status.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
	}
}
