package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.stream.Stream;

import dev.baedal.faults.picture.Trail;

final class NobodyWaits implements OrderInvariant {

	@Override
	public String says() {
		return "No order waits beyond its deadline";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		return Stream.of(when(trail.is("PAYMENT_PENDING"), "still waits for its payment"),
				when(trail.payment() != null && trail.payment().status().equals("REQUESTED"),
						"its payment was asked for and never settled"),
				when(trail.payment() != null && trail.payment().status().equals("REFUNDING"), "is still being refunded"),
				when(trail.delivery() != null && trail.delivery().status().equals("CONFIRMING"),
						"was confirmed, and order was never asked or gave no answer"),
				trail.notifications()
					.stream()
					.filter(told -> !told.status().equals("SENT"))
					.map(told -> "%s was not sent".formatted(told.kind())))
			.flatMap(wrong -> wrong);
	}
}
