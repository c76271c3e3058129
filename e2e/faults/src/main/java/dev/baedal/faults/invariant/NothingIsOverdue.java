package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Trail;

final class NothingIsOverdue implements OrderInvariant {

	/** The delivery waits for coupon's response. */
	private static final Set<String> WAITING = Set.of("WAITING_COUPON", "CANCELLING");

	@Override
	public String sentence() {
		return "No order waits beyond its deadline";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		return Stream.of(when(trail.is("PAYMENT_PENDING"), "still waits for its payment"),
				when(trail.payment() != null && trail.payment().status().equals("REQUESTED"),
						"its payment was requested and never settled"),
				when(trail.payment() != null && trail.payment().status().equals("REFUNDING"),
						"is still being refunded"),
				when(trail.delivery() != null && trail.delivery().status().equals("CONFIRMING"),
						"was confirmed, and order was never called or did not respond"),
				when(trail.is("CANCEL_PENDING"), "its cancel is still held"),
				when(trail.delivery() != null && WAITING.contains(trail.delivery().status()),
						"its delivery is still %s", trail.delivery() == null ? null : trail.delivery().status()),
				trail.notifications()
					.stream()
					.filter(notification -> !notification.status().equals("SENT"))
					.map(notification -> "%s was not sent".formatted(notification.kind())))
			.flatMap(wrong -> wrong);
	}
}
