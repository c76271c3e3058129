package dev.baedal.customer.messaging.rebuild;

import java.util.EnumMap;
import java.util.Map;

/** The progress of a rebuild. */
class RebuildProgress {

	enum State {
		NONE, RUNNING, DONE, FAILED
	}

	/** The outcome for a page. LEFT: the topic no longer holds all of its events, or one cannot be read. */
	enum Outcome {
		SAME, CHANGED, LEFT
	}

	private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
	private State state = State.NONE;
	private String problem = "";
	private long events;

	/** @return false when a rebuild is running already */
	synchronized boolean begin() {
		if (state == State.RUNNING) {
			return false;
		}
		outcomes.clear();
		events = 0;
		problem = "";
		state = State.RUNNING;
		return true;
	}

	synchronized void read(int more) {
		events += more;
	}

	synchronized void replaced(Outcome outcome) {
		outcomes.merge(outcome, 1L, Long::sum);
	}

	synchronized void done() {
		state = State.DONE;
	}

	synchronized void failed(String why) {
		state = State.FAILED;
		problem = why;
	}

	synchronized Map<String, Object> shown() {
		long changed = outcomes.getOrDefault(Outcome.CHANGED, 0L);
		return Map.of("state", state, "events", events, "orders", changed + outcomes.getOrDefault(Outcome.SAME, 0L),
				"changed", changed, "left", outcomes.getOrDefault(Outcome.LEFT, 0L), "problem", problem);
	}
}
