package dev.baedal.faults.cluster;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.apache.kafka.common.TopicPartition;

/** Measures, from the committed offsets, when consumer groups have read the topic. */
final class CatchingUp {

	private static final long POLL_EVERY_MILLIS = 400;
	private static final long TIMEOUT_NANOS = TimeUnit.MINUTES.toNanos(5);

	private final Topic topic;

	CatchingUp(Topic topic) {
		this.topic = topic;
	}

	/** @return milliseconds since {@code sinceNanos}; -1 when {@code disturbed}, or at the time-out */
	long await(List<String> groups, long sinceNanos, BooleanSupplier disturbed) throws InterruptedException {
		Map<TopicPartition, Long> ends = null;
		while (!disturbed.getAsBoolean() && System.nanoTime() - sinceNanos < TIMEOUT_NANOS) {
			try {
				ends = ends == null ? topic.ends() : ends;
				if (isRead(groups, ends)) {
					return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sinceNanos);
				}
			}
			catch (ExecutionException brokerAway) {
				ends = null;
			}
			TimeUnit.MILLISECONDS.sleep(POLL_EVERY_MILLIS);
		}
		return -1;
	}

	private boolean isRead(List<String> groups, Map<TopicPartition, Long> ends)
			throws ExecutionException, InterruptedException {
		for (String group : groups) {
			if (topic.behind(group, ends) > 0) {
				return false;
			}
		}
		return true;
	}
}
