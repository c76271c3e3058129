package dev.baedal.faults.invariant;

import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Event;
import dev.baedal.faults.snapshot.Trail;

final class NothingIsSaidTwice implements OrderInvariant {

	/** Given as often as they are asked for, which {@link EveryEndIsSettled} counts. */
	private static final Set<String> ANSWERS = Set.of("PayCancelled", "CookCancelled", "DeliveryCancelled",
			"CouponRevoked", "CancelGranted", "SettlementAsked");
	/** As often as somebody wants to cancel, or a rider gives it back. */
	private static final Set<String> AGAIN = Set.of("OrderCancelHeld", "OrderCancelRefused", "CancelRefused",
			"DeliveryReleased");
	private static final Set<String> AFTER_A_RELEASE = Set.of("DeliveryReady", "Picked");

	@Override
	public String says() {
		return "Nothing happens twice: no two events of one order tell the same";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		return trail.types()
			.stream()
			.filter(type -> !ANSWERS.contains(type) && !AGAIN.contains(type))
			.filter(type -> trail.said(type).size() > 1
					+ (AFTER_A_RELEASE.contains(type) ? trail.said("DeliveryReleased").size() : 0))
			.map(type -> "%s was said with the ids %s".formatted(type,
					trail.said(type).stream().map(Event::id).toList()));
	}
}
