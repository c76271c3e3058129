package dev.baedal.faults.invariant;

import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.faults.picture.Event;
import dev.baedal.faults.picture.Trail;

final class NothingIsSaidTwice implements OrderInvariant {

	/** Given as often as they are asked for, which {@link EveryEndIsSettled} counts. */
	private static final Set<String> ANSWERS = Set.of("PayCancelled", "CookCancelled", "DeliveryCancelled",
			"SettlementAsked");

	@Override
	public String says() {
		return "Nothing happens twice: no two events of one order tell the same";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		return trail.types()
			.stream()
			.filter(type -> !ANSWERS.contains(type))
			.filter(type -> trail.said(type).size() > 1)
			.map(type -> "%s was said with the ids %s".formatted(type, trail.said(type).stream().map(Event::id).toList()));
	}
}
