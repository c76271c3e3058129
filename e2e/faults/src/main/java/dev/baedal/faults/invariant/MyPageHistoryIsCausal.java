package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Event;
import dev.baedal.faults.snapshot.MyPage.Entry;
import dev.baedal.faults.snapshot.Trail;

final class MyPageHistoryIsCausal implements OrderInvariant {

	private static final Set<String> NOT_FOR_THE_CUSTOMER = Set.of("OrderAbandoned", "PaymentDeclined",
			"SettlementAsked", "CancelGranted", "CancelRefused");

	@Override
	public String sentence() {
		return "MyPage's history has every event, in causal order, without repeats";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		if (trail.page() == null) {
			return Stream.empty();
		}
		List<String> listed = trail.page().history().stream().map(Entry::type).toList();
		Set<String> happened = trail.types()
			.stream()
			.filter(type -> !NOT_FOR_THE_CUSTOMER.contains(type))
			.collect(Collectors.toSet());
		String early = Causes.firstTooEarly(listed);
		return Stream
			.of(when(listed.stream().anyMatch(type -> Collections.frequency(listed, type) > trail.events(type).size()),
					"its history repeats: %s", listed),
					when(!new HashSet<>(listed).equals(happened), "its history has %s, and the events are %s", listed,
							happened),
					when(early != null, "its history has %s too early: %s", early, listed),
					trail.page()
						.history()
						.stream()
						.filter(entry -> !happenedAt(trail, entry))
						.map(entry -> "its history has %s at %s, when it did not happen".formatted(entry.type(),
								entry.at())))
			.flatMap(wrong -> wrong);
	}

	private static boolean happenedAt(Trail trail, Entry entry) {
		return trail.events(entry.type()).stream().map(Event::time).anyMatch(entry.at()::equals);
	}
}
