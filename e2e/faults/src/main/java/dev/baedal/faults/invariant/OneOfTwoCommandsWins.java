package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Trail;
import dev.baedal.faults.workload.Action;
import dev.baedal.faults.workload.ObservedResponse;

final class OneOfTwoCommandsWins implements OrderInvariant {

	@Override
	public String sentence() {
		return "Of cancel and confirm, and of two riders, exactly one won";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		List<String> winners = trail.seen()
			.stream()
			.filter(seen -> seen.act() == Action.PICK && seen.isYes())
			.map(ObservedResponse::who)
			.distinct()
			.toList();
		boolean cancelled = got(trail, Action.CANCEL, 200);
		boolean confirmed = got(trail, Action.CONFIRM, 200);
		boolean bothRefused = got(trail, Action.CANCEL, 409) && got(trail, Action.CONFIRM, 409) && !cancelled
				&& !confirmed && trail.seen().stream().noneMatch(seen -> isEither(seen) && seen.status() != 409);
		return Stream
			.of(when(winners.size() > 1, "was picked by each of %s", winners),
					when(winners.size() == 1 && trail.delivery() != null && trail.events("DeliveryReleased").isEmpty()
							&& !winners.get(0).equals(trail.delivery().riderId()),
							"was picked by %s, and delivery shows %s", winners.isEmpty() ? null : winners.get(0),
							trail.delivery() == null ? null : trail.delivery().riderId()),
					when(cancelled && confirmed, "was cancelled and confirmed, both with 200"),
					when(bothRefused && !trail.is("REJECTED") && !trail.is("CANCELLED") && !trail.is("DELIVERED"),
							"cancel and confirm were refused, and it is %s",
							trail.order() == null ? "not there" : trail.order().status()))
			.flatMap(wrong -> wrong);
	}

	private static boolean isEither(ObservedResponse seen) {
		return seen.act() == Action.CANCEL || seen.act() == Action.CONFIRM;
	}

	private static boolean got(Trail trail, Action act, int status) {
		return trail.seen().stream().anyMatch(seen -> seen.act() == act && seen.status() == status);
	}
}
