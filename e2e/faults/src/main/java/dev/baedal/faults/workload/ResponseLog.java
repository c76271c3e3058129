package dev.baedal.faults.workload;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the observed responses. Equal refusals for the same order are only counted. */
public final class ResponseLog {

	private final ConcurrentLinkedQueue<ObservedResponse> observedResponses = new ConcurrentLinkedQueue<>();
	private final Map<Object, Boolean> known = new ConcurrentHashMap<>();
	private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();

	void add(ObservedResponse seen) {
		answers
			.computeIfAbsent(seen.act() + " " + (seen.status() == 0 ? "no response" : seen.status()),
					kind -> new AtomicLong())
			.incrementAndGet();
		boolean mayRepeat = seen.act() != Action.PLACE && !seen.isYes();
		if (!mayRepeat || known.putIfAbsent(
				List.of(seen.act(), seen.orderId(), seen.who(), seen.status(), String.valueOf(seen.current())),
				true) == null) {
			observedResponses.add(seen);
		}
	}

	public List<ObservedResponse> observedResponses() {
		return List.copyOf(observedResponses);
	}

	/** The number of responses by action and status. */
	public Map<String, Long> answers() {
		Map<String, Long> counted = new TreeMap<>();
		answers.forEach((kind, count) -> counted.put(kind, count.get()));
		return counted;
	}

	/** The number of orders that got 201. */
	public long orders() {
		return answers().getOrDefault("PLACE 201", 0L);
	}
}
