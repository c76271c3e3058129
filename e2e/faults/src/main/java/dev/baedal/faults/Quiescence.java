package dev.baedal.faults;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.baedal.faults.snapshot.Operations;
import dev.baedal.faults.cluster.Topic;

/** Waits until nothing moves: everything is read, every outbox is empty, nothing is overdue, several looks in a row. */
final class Quiescence {

	private static final int LOOKS = 3;
	private static final long LOOK_EVERY_MILLIS = 1_500;

	private final Topic topic;
	private final Operations operations;

	Quiescence(Topic topic, Operations operations) {
		this.topic = topic;
		this.operations = operations;
	}

	/** @return empty once it is quiet; otherwise what still moved after so long */
	String await(Duration patience) throws InterruptedException {
		long deadline = System.nanoTime() + patience.toNanos();
		String moving = "nothing was looked at";
		for (int quiet = 0; System.nanoTime() < deadline;) {
			moving = moving();
			quiet = moving.isEmpty() ? quiet + 1 : 0;
			if (quiet == LOOKS) {
				return "";
			}
			TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
		}
		return moving;
	}

	/** Parked events wait for a person, so they move nothing. */
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
			return "the broker gives no answer: " + e.getCause();
		}
	}
}
