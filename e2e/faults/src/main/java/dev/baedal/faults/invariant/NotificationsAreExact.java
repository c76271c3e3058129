package dev.baedal.faults.invariant;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Trail;

final class NotificationsAreExact implements OrderInvariant {

	@Override
	public String sentence() {
		return "No notification twice for an event and receiver, none missing";
	}

	@Override
	public Stream<String> wrong(Trail trail) {
		Map<String, Long> expected = Messages.expected(trail)
			.stream()
			.collect(Collectors.groupingBy(each -> each.kind() + " to " + each.receiver(), TreeMap::new,
					Collectors.counting()));
		Map<String, Long> actual = trail.notifications()
			.stream()
			.collect(Collectors.groupingBy(each -> each.kind() + " to " + each.receiver(), TreeMap::new,
					Collectors.counting()));
		TreeSet<String> all = new TreeSet<>(expected.keySet());
		all.addAll(actual.keySet());
		return all.stream()
			.filter(each -> !expected.getOrDefault(each, 0L).equals(actual.getOrDefault(each, 0L)))
			.map(each -> "%s was sent %d times, and happened %d times".formatted(each, actual.getOrDefault(each, 0L),
					expected.getOrDefault(each, 0L)));
	}
}
