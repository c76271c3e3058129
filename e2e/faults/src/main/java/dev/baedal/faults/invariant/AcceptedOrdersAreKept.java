package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Trail;
import dev.baedal.faults.workload.ObservedResponse;

final class AcceptedOrdersAreKept implements OrderInvariant {

	private static final Set<String> ROAD = Set.of("PICKED", "ARRIVED", "CONFIRMING", "CONFIRMED", "CANCELLED");

	@Override
	public String sentence() {
		return "A command that got 2xx has happened, and stays so";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		return trail.seen().stream().filter(ObservedResponse::isYes).flatMap(yes -> wrong(trail, yes));
	}

	private static Stream<String> wrong(Trail trail, ObservedResponse yes) {
		String order = trail.order() == null ? "not there" : trail.order().status();
		String cooking = trail.cooking() == null ? "not there" : trail.cooking().status();
		String delivery = trail.delivery() == null ? "not there" : trail.delivery().status();
		return switch (yes.act()) {
			case CANCEL -> yes.status() == 200 ? isOneOf(yes, order, Set.of("CANCELLED")) : Stream.empty();
			case AGREE -> isOneOf(yes, order, Set.of("CANCELLED"));
			case ACCEPT -> isOneOf(yes, cooking, Set.of("ACCEPTED", "STARTED", "FINISHED", "CANCELLED"));
			case REJECT -> isOneOf(yes, cooking, Set.of("REJECTED", "CANCELLED"));
			case START -> isOneOf(yes, cooking, Set.of("STARTED", "FINISHED", "CANCELLED"));
			case FINISH -> isOneOf(yes, cooking, Set.of("FINISHED", "CANCELLED"));
			case PICK, ARRIVE ->
				trail.events("DeliveryReleased").isEmpty() ? isOneOf(yes, delivery, ROAD) : Stream.empty();
			case CONFIRM, HAND_OVER -> yes.status() == 200 ? isOneOf(yes, order, Set.of("DELIVERED")) : Stream.empty();
			case ENROL, PLACE, DECLINE, GIVE_BACK, FAIL, RESTOCK, RUN_STORE -> Stream.empty();
		};
	}

	private static Stream<String> isOneOf(ObservedResponse yes, String state, Set<String> expected) {
		return when(!expected.contains(state), "%s got %d, and it is %s", yes.act(), yes.status(), state);
	}
}
