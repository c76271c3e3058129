package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Coupon;
import dev.baedal.faults.snapshot.Event;
import dev.baedal.faults.snapshot.Trail;

final class DeliveryWaitsForCoupon implements OrderInvariant {

	@Override
	public String sentence() {
		return "No gated delivery started without its coupon, none is cancelled with a live one";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		if (!trail.isPlaced() || !trail.order().policy().isGated()) {
			return Stream.empty();
		}
		List<Coupon> given = trail.coupons().stream().filter(coupon -> !coupon.isLoyalty()).toList();
		List<String> live = given.stream()
			.filter(coupon -> !coupon.status().equals("REVOKED"))
			.map(Coupon::code)
			.toList();
		boolean started = !trail.events("Picked").isEmpty() || !trail.events("DeliveryReady").isEmpty();
		return Stream
			.of(when(given.size() > 1, "was given %d coupons", given.size()),
					when(started && given.isEmpty(), "left without a coupon"),
					when(leftAt(trail).isBefore(issuedAt(trail)), "left at %s, and its coupon was issued at %s",
							leftAt(trail), issuedAt(trail)),
					when(trail.order().isUndone() && !live.isEmpty(), "is %s, and %s is live", trail.order().status(),
							live))
			.flatMap(wrong -> wrong);
	}

	/** Compares the times of the events: the two services' relays may write them to the topic in another order. */
	private static Instant leftAt(Trail trail) {
		return Stream.of("DeliveryReady", "Picked")
			.flatMap(type -> trail.events(type).stream())
			.map(Event::time)
			.min(Comparator.naturalOrder())
			.orElse(Instant.MAX);
	}

	private static Instant issuedAt(Trail trail) {
		return trail.events("CouponIssued")
			.stream()
			.map(Event::time)
			.min(Comparator.naturalOrder())
			.orElse(Instant.MIN);
	}
}
