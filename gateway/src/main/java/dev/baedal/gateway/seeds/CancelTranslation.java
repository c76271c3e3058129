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

	static Optional<Command> patch(String path, SeedRequestBody said) {
		String field = said.has("orderStatus") || !said.has("status") ? "orderStatus" : "status";
		if (!isCancel(said.text(field))) {
			throw SeedRequestRejected.field(field, Sentence.SEED_CANCEL_ONLY);
		}
		return delete(path, said);
	}

	/** Cancels the order instead of deleting it (M32). */
	static Optional<Command> delete(String path, SeedRequestBody said) {
		return Optional.of(Command.put(path + "/cancel"));
	}

	static Command post(SeedRequestBody said) {
		if (!saysCancel(said)) {
			throw SeedRequestRejected.conflict("orderId", Sentence.SEED_ORDER_KNOWN);
		}
		long orderId = said.number("orderId", Sentence.SEED_ORDER_NUMBER);
		return Command.put("/orders/" + orderId + "/cancel").asCreated();
	}

	static boolean saysCancel(SeedRequestBody said) {
		return isCancel(said.text("status"));
	}

	private static boolean isCancel(String word) {
		return CANCEL.contains(word.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
	}
}
