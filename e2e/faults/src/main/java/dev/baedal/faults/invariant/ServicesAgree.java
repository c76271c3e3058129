package dev.baedal.faults.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Trail;

final class ServicesAgree implements OrderInvariant {

	private static final Set<String> NOTHING_KEPT = Set.of("nothing", "CANCELLED", "DECLINED");
	private static final Set<String> NOTHING = Set.of("nothing");

	/** The states that the other services must show, by the state of the order. */
	private record Expected(Set<String> payment, Set<String> cooking, Set<String> delivery) {

		static Expected of(String payment, String cooking, String... delivery) {
			return new Expected(Set.of(payment), Set.of(cooking), Set.of(delivery));
		}
	}

	private static final Map<String, Expected> BY_RIDER = Map.of("PLACED",
			Expected.of("APPROVED", "RECEIVED", "WAITING"), "ACCEPTED", Expected.of("APPROVED", "ACCEPTED", "WAITING"),
			"COOKING", Expected.of("APPROVED", "STARTED", "WAITING"), "COOKED",
			Expected.of("APPROVED", "FINISHED", "READY"), "DELIVERING",
			Expected.of("APPROVED", "FINISHED", "PICKED", "ARRIVED"), "DELIVERED",
			Expected.of("APPROVED", "FINISHED", "CONFIRMED"), "CANCELLED",
			Expected.of("CANCELLED", "CANCELLED", "CANCELLED"), "REJECTED",
			Expected.of("CANCELLED", "REJECTED", "CANCELLED"), "PAYMENT_FAILED",
			new Expected(NOTHING_KEPT, NOTHING, NOTHING));
	/** Accepted automatically, and handed over without a rider. */
	private static final Map<String, Expected> OVER_THE_COUNTER = Map.of("ACCEPTED", BY_RIDER.get("ACCEPTED"), "COOKED",
			BY_RIDER.get("COOKED"), "DELIVERED", BY_RIDER.get("DELIVERED"), "CANCELLED", BY_RIDER.get("CANCELLED"),
			"REJECTED", BY_RIDER.get("REJECTED"));
	/** Accepted automatically, and shipped at once. */
	private static final Map<String, Expected> AS_A_PARCEL = Map.of("DELIVERING",
			Expected.of("APPROVED", "ACCEPTED", "PICKED", "ARRIVED"), "DELIVERED",
			Expected.of("APPROVED", "ACCEPTED", "CONFIRMED"), "CANCELLED", BY_RIDER.get("CANCELLED"), "REJECTED",
			BY_RIDER.get("REJECTED"));
	private static final Map<String, Map<String, Expected>> BY_FULFILMENT = Map.of("KITCHEN_RIDER", BY_RIDER,
			"BREW_PICKUP", OVER_THE_COUNTER, "SHIP_ON_PAYMENT", AS_A_PARCEL);

	@Override
	public String sentence() {
		return "One payment, cooking and delivery per order, and all services agree on its state: DELIVERED xor CANCELLED everywhere";
	}

	@Override
	public List<Violation> violations(Snapshot snapshot) {
		List<Violation> violations = new ArrayList<>(OrderInvariant.super.violations(snapshot));
		snapshot.twice().forEach(what -> violations.add(new Violation(0, "shown twice: " + what)));
		return violations;
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		String payment = trail.payment() == null ? "nothing" : trail.payment().status();
		String cooking = trail.cooking() == null ? "nothing" : trail.cooking().status();
		String delivery = trail.delivery() == null ? "nothing" : trail.delivery().status();
		String order = trail.order() == null ? "not there" : trail.order().status();
		Map<String, Expected> table = trail.isPlaced() ? BY_FULFILMENT.get(trail.order().policy().fulfilment())
				: BY_RIDER;
		Expected expected = table.getOrDefault(order, new Expected(NOTHING_KEPT, NOTHING, NOTHING));
		boolean agree = expected.payment().contains(payment) && expected.cooking().contains(cooking)
				&& expected.delivery().contains(delivery);
		return OrderInvariant.when(!agree, "order shows %s, payment %s, store %s, delivery %s", order, payment, cooking,
				delivery);
	}
}
