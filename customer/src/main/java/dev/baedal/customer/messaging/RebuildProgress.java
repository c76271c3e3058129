package dev.baedal.customer.messaging;

import java.util.EnumMap;
import java.util.Map;

/** How far a rebuild is, for whoever asks. */
class RebuildProgress {

	enum State {
		NONE, RUNNING, DONE, FAILED
	}

	/** What became of a page; LEFT: the topic no longer tells all of it, or not in a way that can be read. */
	enum Outcome {
		SAME, CHANGED, LEFT
	}

	private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
	private State state = State.NONE;
	private String problem = "";
	private long events;

	/** @return false when one is running already */
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
