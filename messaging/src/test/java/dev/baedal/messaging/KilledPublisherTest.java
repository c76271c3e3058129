package dev.baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import dev.baedal.messaging.test.TestBroker;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A process on the shipped kind of database publishes events, and is killed ({@code kill -9}) again and again; the
 * broker stops once as well. Every committed event reaches the topic, in order within a key.
 */
@Tag("full")
class KilledPublisherTest {

	private static final int KILLS = 4;
	private static final int COMMITS_BEFORE_A_KILL = 400;

	private final Map<Long, Integer> committed = new ConcurrentHashMap<>();
	private final Path data = TestBroker.folder("killed");

	@Test
	void losesNothingAndKeepsTheOrderOfEveryKey() throws Exception {
		try (TestBroker broker = new TestBroker()) {
			for (int kill = 0; kill < KILLS; kill++) {
				boolean brokerToo = kill == 1;
				runAndKill(broker, brokerToo);
			}
			Wire wire = new Wire(broker.bootstrap());
			Process last = start(broker);
			try {
				readCommits(last, COMMITS_BEFORE_A_KILL, Map.copyOf(committed));
			}
			finally {
				last.destroyForcibly().waitFor();
			}
			Process relayOnly = start(broker);
			try {
				await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertNothingLost(wire));
			}
			finally {
				relayOnly.destroyForcibly().waitFor();
			}
			assertFirstOccurrencesInOrder(wire);
		}
	}

	private void runAndKill(TestBroker broker, boolean brokerToo) throws Exception {
		Process publisher = start(broker);
		Map<Long, Integer> before = Map.copyOf(committed);
		try {
			readCommits(publisher, COMMITS_BEFORE_A_KILL, before);
			if (brokerToo) {
				broker.stop();
				readCommits(publisher, COMMITS_BEFORE_A_KILL, before);
				broker.start();
			}
		}
		finally {
			publisher.destroyForcibly().waitFor();
		}
	}

	private Process start(TestBroker broker) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), Publisher.class.getName(),
						"--baedal.kafka=" + broker.bootstrap(), "--baedal.data=" + data));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	/** A number that was committed before the kill never comes again; otherwise the database lost a commit. */
	private void readCommits(Process publisher, int many, Map<Long, Integer> before) throws IOException {
		BufferedReader out = publisher.inputReader(StandardCharsets.UTF_8);
		int seen = 0;
		List<String> other = new ArrayList<>();
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			if (line.startsWith("committed ")) {
				String[] words = line.split(" ");
				assertThat(Integer.parseInt(words[2])).as("order %s after the kill", words[1])
					.isGreaterThan(before.getOrDefault(Long.valueOf(words[1]), 0));
				committed.merge(Long.valueOf(words[1]), Integer.valueOf(words[2]), Math::max);
				if (++seen == many) {
					return;
				}
			}
			else {
				other.add(line);
			}
		}
		throw new IllegalStateException("the publisher ended by itself: " + other);
	}

	private void assertNothingLost(Wire wire) {
		Map<Long, Set<Integer>> published = new TreeMap<>();
		wire.published(Wire.ORDERS)
			.forEach(record -> published.computeIfAbsent(Long.valueOf(record.key()), key -> new HashSet<>())
				.add(record.data().get("n").asInt()));
		committed.forEach((orderId, last) -> assertThat(published.get(orderId)).as("events of order %d", orderId)
			.containsAll(IntStream.rangeClosed(1, last).boxed().toList()));
	}

	private void assertFirstOccurrencesInOrder(Wire wire) {
		Map<Long, Integer> highest = new TreeMap<>();
		for (Wire.PublishedEvent record : wire.published(Wire.ORDERS)) {
			long orderId = Long.parseLong(record.key());
			int n = record.data().get("n").asInt();
			int before = highest.getOrDefault(orderId, 0);
			assertThat(n).as("order %d: %d after %d", orderId, n, before).isLessThanOrEqualTo(before + 1);
			highest.put(orderId, Math.max(before, n));
		}
	}
}
