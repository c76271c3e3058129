package dev.baedal.faults.invariant;

import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Event;
import dev.baedal.faults.snapshot.Trail;

final class NoEventIsPublishedTwice implements OrderInvariant {

	/** One for each request, which {@link EveryEndIsSettled} counts. */
	private static final Set<String> ANSWERS = Set.of("PayCancelled", "CookCancelled", "DeliveryCancelled",
			"CouponRevoked", "CancelGranted", "SettlementAsked");
	/** One for each cancel request, or for each release by a rider. */
	private static final Set<String> AGAIN = Set.of("OrderCancelHeld", "OrderCancelRefused", "CancelRefused",
			"DeliveryReleased");
	private static final Set<String> AFTER_A_RELEASE = Set.of("DeliveryReady", "Picked");

	@Override
	public String sentence() {
		return "No event is published twice: no two events of one order report the same";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		return trail.types()
			.stream()
			.filter(type -> !ANSWERS.contains(type) && !AGAIN.contains(type))
			.filter(type -> trail.events(type).size() > 1
					+ (AFTER_A_RELEASE.contains(type) ? trail.events("DeliveryReleased").size() : 0))
			.map(type -> "%s was published with the ids %s".formatted(type,
					trail.events(type).stream().map(Event::id).toList()));
	}
}
