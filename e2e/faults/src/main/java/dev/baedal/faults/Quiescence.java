package dev.baedal.faults;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.baedal.faults.snapshot.Operations;
import dev.baedal.faults.cluster.Topic;

/** Waits until several polls in a row find no unread event, no outbox row and nothing overdue. */
final class Quiescence {

	private static final int POLLS = 3;
	private static final long POLL_EVERY_MILLIS = 1_500;

	private final Topic topic;
	private final Operations operations;

	Quiescence(Topic topic, Operations operations) {
		this.topic = topic;
		this.operations = operations;
	}

	/** @return empty once the platform is quiescent; otherwise the work that was left at the time-out */
	String await(Duration timeout) throws InterruptedException {
		long deadline = System.nanoTime() + timeout.toNanos();
		String moving = "nothing was polled";
		for (int quiet = 0; System.nanoTime() < deadline;) {
			moving = moving();
			quiet = moving.isEmpty() ? quiet + 1 : 0;
			if (quiet == POLLS) {
				return "";
			}
			TimeUnit.MILLISECONDS.sleep(POLL_EVERY_MILLIS);
		}
		return moving;
	}

	/** Parked events wait for an operator, so they do not count as work. */
	private String moving() throws InterruptedException {
		try {
			long behind = topic.behind();
			String left = operations.leftOver()
				.entrySet()
				.stream()
				.filter(each -> each.getValue() != 0 && !each.getKey().endsWith("parked"))
				.map(Map.Entry::toString)
				.collect(Collectors.joining(", "));
			return behind == 0 ? left : behind + " events are unread" + (left.isEmpty() ? "" : ", " + left);
		}
		catch (ExecutionException e) {
			return "the broker does not respond: " + e.getCause();
		}
	}
}
