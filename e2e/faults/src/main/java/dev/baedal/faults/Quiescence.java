package dev.baedal.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.baedal.faults.cluster.RunningCluster;
import dev.baedal.faults.cluster.Topic;
import dev.baedal.faults.snapshot.Operations;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.SnapshotReader;
import dev.baedal.faults.workload.ObservedResponse;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until several polls in a row find no unread event, no outbox row and nothing overdue, and takes the snapshot of
 * such a platform.
 */
final class Quiescence {

	private static final int POLLS = 3;
	private static final long POLL_EVERY_MILLIS = 1_500;

	/** What is left after a snapshot is a violation, or a deadline that has just expired. */
	private static final Duration TIMEOUT_AFTER_READING = Duration.ofSeconds(30);

	private final Topic topic;
	private final Operations operations;
	private final SnapshotReader reader;

	Quiescence(RunningCluster cluster) {
		this.topic = cluster.topic();
		this.operations = new Operations(cluster.place());
		this.reader = new SnapshotReader(cluster.place(), cluster);
	}

	/** @param seen the responses that the customers observed */
	Snapshot snapshot(List<ObservedResponse> seen)
			throws IOException, InterruptedException, ExecutionException, SQLException {
		return ConsistentRead.of(this::settledEnds, () -> reader.take(seen));
	}

	/** The ends of the topic: each change of what the checks compare is an event. */
	private Map<TopicPartition, Long> settledEnds() throws InterruptedException, ExecutionException {
		await(TIMEOUT_AFTER_READING);
		return topic.ends();
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
