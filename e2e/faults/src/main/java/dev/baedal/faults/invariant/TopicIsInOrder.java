package dev.baedal.faults.invariant;

import static dev.baedal.faults.invariant.OrderInvariant.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baedal.faults.snapshot.Event;
import dev.baedal.faults.snapshot.Trail;

final class TopicIsInOrder implements OrderInvariant {

	@Override
	public String sentence() {
		return "First occurrences of a key are in order on the topic";
	}

	/** Checks the order by cause, and for each service by time; one key is in one partition. */
	@Override
	public Stream<String> wrong(Trail trail) {
		List<Event> firsts = trail.firsts();
		String early = Causes.firstTooEarly(firsts.stream().map(Event::type).toList());
		Map<String, Event> last = new HashMap<>();
		Stream.Builder<String> wrong = Stream.builder();
		for (Event event : firsts) {
			Event before = last.put(event.source(), event);
			if (before != null && event.time().isBefore(before.time())) {
				wrong.add("%s comes after %s".formatted(event, before));
			}
		}
		return Stream
			.of(wrong.build(), when(early != null, "%s comes before its cause", early),
					when(firsts.stream().map(Event::partition).distinct().count() > 1, "is in several partitions"))
			.flatMap(each -> each);
	}
}
