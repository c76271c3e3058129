package dev.baedal.gateway.seeds;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Translates the seeds' cancel requests, PATCH (004), DELETE (001, 003) and another POST (002), to the one command. */
final class CancelTranslation {

	private static final Set<String> CANCEL = Set.of("ordercanceled", "ordercancelled", "canceled", "cancelled",
			"주문취소됨");
	private static final String WANTED = "must be \"Order Canceled\"; the other states follow from what the store and the"
			+ " riders do (주문 상태는 취소로만 바꿀 수 있습니다)";
	private static final String KNOWN = "names an order that has its number already; status=canceled cancels it, nothing"
			+ " else can be said about it here (이미 있는 주문에는 취소만 할 수 있습니다)";

	private CancelTranslation() {}

	static Optional<Command> patch(String path, SeedRequestBody said) {
		String field = said.has("orderStatus") || !said.has("status") ? "orderStatus" : "status";
		if (!isCancel(said.text(field))) {
			throw SeedRequestRejected.field(field, WANTED);
		}
		return delete(path, said);
	}

	/** Cancels the order instead of deleting it (M32). */
	static Optional<Command> delete(String path, SeedRequestBody said) {
		return Optional.of(Command.put(path + "/cancel"));
	}

	static Command post(SeedRequestBody said) {
		if (!saysCancel(said)) {
			throw SeedRequestRejected.conflict("orderId", KNOWN);
		}
		long orderId = said.number("orderId", "must be the number of the order to cancel (취소할 주문의 번호가 없습니다)");
		return Command.put("/orders/" + orderId + "/cancel").asCreated();
	}

	static boolean saysCancel(SeedRequestBody said) {
		return isCancel(said.text("status"));
	}

	private static boolean isCancel(String word) {
		return CANCEL.contains(word.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
	}
}
