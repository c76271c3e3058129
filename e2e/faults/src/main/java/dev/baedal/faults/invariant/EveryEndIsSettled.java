package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Trail;

final class EveryEndIsSettled implements OrderInvariant {

	private static final List<String> ANSWERS = List.of("PayCancelled", "CookCancelled", "DeliveryCancelled",
			"CouponRevoked");

	@Override
	public String sentence() {
		return "Every ended order is settled, each part of its outstanding set answered once";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		if (!trail.isPlaced()) {
			return Stream.empty();
		}
		boolean ended = trail.order().isUndone() || trail.is("DELIVERED");
		return Stream
			.of(when(ended != trail.order().settled(), "is %s and settled=%s", trail.order().status(),
					trail.order().settled()),
					when(!trail.order().outstanding().isEmpty(), "waits for %s", trail.order().outstanding()),
					when(trail.order().isUndone() != (trail.events("OrderSettled").size() == 1),
							"is %s, OrderSettled was published %d times", trail.order().status(),
							trail.events("OrderSettled").size()),
					trail.order().isUndone() ? answers(trail) : Stream.<String>empty())
			.flatMap(wrong -> wrong);
	}

	/**
	 * The store does not answer its own rejection. If a rejection and a cancel crossed, both are answered. A repeated
	 * request may be answered again; each part counts once.
	 */
	private static Stream<String> answers(Trail trail) {
		int requests = (trail.types().containsAll(List.of("OrderRejected", "OrderCancelled")) ? 2 : 1)
				+ trail.events("SettlementAsked").size();
		return ANSWERS.stream()
			.filter(answer -> !(trail.is("REJECTED") && answer.equals("CookCancelled")))
			.filter(answer -> !answer.equals("CouponRevoked") || trail.order().couponId() != null
					|| trail.order().policy().isGated())
			.flatMap(answer -> {
				int times = trail.events(answer).size();
				return when(times == 0 || times > requests, "%s was published %d times", answer, times);
			});
	}
}
