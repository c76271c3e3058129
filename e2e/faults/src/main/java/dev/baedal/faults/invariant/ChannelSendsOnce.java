package dev.baedal.faults.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.baedal.faults.snapshot.Notification;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Sent;
import dev.baedal.faults.snapshot.Trail;

/** Counts the calls of the channel by its log. The table cannot show repeats, because its key is unique. */
final class ChannelSendsOnce implements Invariant {

	/**
	 * Notification marks a batch as sent after the calls, so a process that was hit repeats its last batch after the
	 * restart.
	 */
	private static final Duration RECOVERY = Duration.ofMinutes(5);

	@Override
	public String sentence() {
		return "The channel sent every message, nothing else, and a message again only after a fault, under the same key";
	}

	@Override
	public List<Violation> violations(Snapshot snapshot) {
		List<Violation> violations = new ArrayList<>();
		snapshot.trails()
			.forEach(trail -> wrong(trail, snapshot.hits())
				.forEach(what -> violations.add(new Violation(trail.orderId(), what))));
		return violations;
	}

	private static List<String> wrong(Trail trail, List<Instant> hits) {
		Map<String, List<Sent>> sent = trail.sent()
			.stream()
			.collect(Collectors.groupingBy(Sent::key, TreeMap::new, Collectors.toList()));
		Set<String> noted = trail.notifications()
			.stream()
			.filter(each -> each.status().equals("SENT"))
			.map(Notification::dedupeKey)
			.collect(Collectors.toCollection(HashSet::new));
		List<String> wrong = new ArrayList<>();
		noted.stream()
			.filter(key -> !sent.containsKey(key))
			.sorted()
			.forEach(key -> wrong.add(key + " is marked as sent, and was not"));
		sent.keySet()
			.stream()
			.filter(key -> !noted.contains(key))
			.forEach(key -> wrong.add(key + " was sent, and there is no such notification"));
		sent.forEach((key, calls) -> {
			List<Instant> times = calls.stream().map(Sent::at).sorted().toList();
			for (int i = 1; i < times.size(); i++) {
				if (!isExcused(times.get(i - 1), times.get(i), hits)) {
					wrong.add("%s was sent at %s and again at %s".formatted(key, times.get(i - 1), times.get(i)));
				}
			}
		});
		return wrong;
	}

	/** Whether a fault hit between the two, or shortly before the first, so that its effect could still last. */
	private static boolean isExcused(Instant first, Instant again, List<Instant> hits) {
		return hits.stream().anyMatch(hit -> !hit.isAfter(again) && !first.isAfter(hit.plus(RECOVERY)));
	}
}
