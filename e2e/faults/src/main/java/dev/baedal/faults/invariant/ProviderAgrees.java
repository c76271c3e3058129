package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Trail;

final class ProviderAgrees implements OrderInvariant {

	@Override
	public String sentence() {
		return "The provider's own book holds exactly what live and delivered orders cost";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		long held = trail.charge() == null ? 0 : trail.charge().captured() - trail.charge().refunded();
		long price = trail.isPlaced() && !trail.order().isUndone() ? trail.order().price() : 0;
		long refunded = trail.charge() == null ? 0 : trail.charge().refunded();
		long shown = trail.payment() == null ? 0 : trail.payment().refunded();
		return Stream
			.of(when(held != price, "the provider holds %d won, and the order (%s) costs %d", held,
					trail.order() == null ? "not there" : trail.order().status(), price),
					when(refunded != shown, "the provider refunded %d won, and payment shows %d", refunded, shown),
					trail.events("PayCancelled")
						.stream()
						.filter(event -> event.won() != refunded)
						.map(event -> "the provider refunded %d won, and %s has %d".formatted(refunded, event,
								event.won())))
			.flatMap(wrong -> wrong);
	}
}
