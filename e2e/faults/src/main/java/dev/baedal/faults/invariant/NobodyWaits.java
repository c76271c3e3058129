package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Trail;

final class NobodyWaits implements OrderInvariant {

	/** For coupon's answer. */
	private static final Set<String> WAITING = Set.of("WAITING_COUPON", "CANCELLING");

	@Override
	public String says() {
		return "No order waits beyond its deadline";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		return Stream.of(when(trail.is("PAYMENT_PENDING"), "still waits for its payment"),
				when(trail.payment() != null && trail.payment().status().equals("REQUESTED"),
						"its payment was asked for and never settled"),
				when(trail.payment() != null && trail.payment().status().equals("REFUNDING"),
						"is still being refunded"),
				when(trail.delivery() != null && trail.delivery().status().equals("CONFIRMING"),
						"was confirmed, and order was never asked or gave no answer"),
				when(trail.is("CANCEL_PENDING"), "its cancel is still held"),
				when(trail.delivery() != null && WAITING.contains(trail.delivery().status()),
						"its delivery is still %s", trail.delivery() == null ? null : trail.delivery().status()),
				trail.notifications()
					.stream()
					.filter(told -> !told.status().equals("SENT"))
					.map(told -> "%s was not sent".formatted(told.kind())))
			.flatMap(wrong -> wrong);
	}
}
