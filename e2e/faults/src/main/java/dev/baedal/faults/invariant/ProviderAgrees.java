package dev.baedal.faults.invariant;

import java.util.stream.Stream;

import dev.baedal.faults.picture.Trail;

final class ProviderAgrees implements OrderInvariant {

	@Override
	public String says() {
		return "The provider's own book holds exactly what live and delivered orders cost";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		long held = trail.charge() == null ? 0 : trail.charge().captured() - trail.charge().refunded();
		long price = trail.isPlaced() && !trail.order().isUndone() ? trail.order().price() : 0;
		return OrderInvariant.when(held != price, "the provider holds %d won, and the order (%s) costs %d", held,
				trail.order() == null ? "not there" : trail.order().status(), price);
	}
}
