package dev.baedal.faults.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.faults.picture.Picture;
import dev.baedal.faults.picture.Trail;

final class AllAgree implements OrderInvariant {

	private static final Set<String> NOTHING_KEPT = Set.of("nothing", "CANCELLED", "DECLINED");
	private static final Set<String> NOTHING = Set.of("nothing");

	/** What the others must say, by what order says. */
	private record Expected(Set<String> payment, Set<String> cooking, Set<String> delivery) {

		static Expected of(String payment, String cooking, String... delivery) {
			return new Expected(Set.of(payment), Set.of(cooking), Set.of(delivery));
		}
	}

	private static final Map<String, Expected> BY_ORDER = Map.of(
			"PLACED", Expected.of("APPROVED", "RECEIVED", "WAITING"),
			"ACCEPTED", Expected.of("APPROVED", "ACCEPTED", "WAITING"),
			"COOKING", Expected.of("APPROVED", "STARTED", "WAITING"),
			"COOKED", Expected.of("APPROVED", "FINISHED", "READY"),
			"DELIVERING", Expected.of("APPROVED", "FINISHED", "PICKED", "ARRIVED"),
			"DELIVERED", Expected.of("APPROVED", "FINISHED", "CONFIRMED"),
			"CANCELLED", Expected.of("CANCELLED", "CANCELLED", "CANCELLED"),
			"REJECTED", Expected.of("CANCELLED", "REJECTED", "CANCELLED"),
			"PAYMENT_FAILED", new Expected(NOTHING_KEPT, NOTHING, NOTHING));

	@Override
	public String says() {
		return "One payment, cooking and delivery per order, and all say the same of it: DELIVERED xor CANCELLED everywhere";
	}

	@Override
	public List<Violation> violations(Picture picture) {
		List<Violation> violations = new ArrayList<>(OrderInvariant.super.violations(picture));
		picture.twice().forEach(what -> violations.add(new Violation(0, "shown twice: " + what)));
		return violations;
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		String payment = trail.payment() == null ? "nothing" : trail.payment().status();
		String cooking = trail.cooking() == null ? "nothing" : trail.cooking().status();
		String delivery = trail.delivery() == null ? "nothing" : trail.delivery().status();
		String order = trail.order() == null ? "not there" : trail.order().status();
		Expected expected = BY_ORDER.getOrDefault(order, new Expected(NOTHING_KEPT, NOTHING, NOTHING));
		boolean agree = expected.payment().contains(payment) && expected.cooking().contains(cooking)
				&& expected.delivery().contains(delivery);
		return OrderInvariant.when(!agree, "order says %s, payment %s, store %s, delivery %s", order, payment, cooking, delivery);
	}
}
