package dev.baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baedal.messaging.test.TestBroker;
import dev.baedal.messaging.test.TestMariaDb;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * M44: two replicas on one database. The replica that owns the lease is killed; another one is suspended and resumed.
 */
@Tag("mariadb")
class ReplicasOnMariaDbTest {

	private static final Duration TIME_LIMIT = Duration.ofMinutes(3);

	private final TestMariaDb.Place place = TestMariaDb.shared().newSchema();
	private final JdbcClient jdbc = JdbcClient.create(place.dataSource());
	private final List<Process> started = new ArrayList<>();

	@AfterEach
	void killAll() {
		started.forEach(Process::destroyForcibly);
	}

	@Test
	void replicaTakesOverFromAKilledAndFromAHangingOwner() throws Exception {
		try (TestBroker broker = new TestBroker()) {
			Process first = start(broker);
			Process second = start(broker);
			publish(first, 150);
			publish(second, 150);
			awaitDone(first);
			awaitDone(second);

			Process killed = owner(first, second);
			Process survivor = killed == first ? second : first;
			publish(killed, 1000);
			awaitLine(killed, "committed");
			killed.destroyForcibly().waitFor();
			long since = System.nanoTime();
			publish(survivor, 100);
			awaitOwner(survivor);
			System.out.printf("fail-over after a kill: %.1f s%n", (System.nanoTime() - since) / 1e9);
			awaitDone(survivor);

			Process third = start(broker);
			publish(survivor, 1000);
			awaitLine(survivor, "committed");
			signal("STOP", survivor);
			since = System.nanoTime();
			publish(third, 100);
			awaitOwner(third);
			System.out.printf("fail-over from one that hangs: %.1f s%n", (System.nanoTime() - since) / 1e9);
			signal("CONT", survivor);
			awaitDone(survivor);
			awaitDone(third);

			assertEveryEventHandledOnceAndInOrder();
			assertFirstOccurrencesInOrder(new Wire(broker.bootstrap()));
		}
	}

	private Process start(TestBroker broker) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), Replica.class.getName(),
						"--baedal.kafka=" + broker.bootstrap()));
		Stream.of(place.settings()).map(setting -> "--" + setting).forEach(command::add);
		Process replica = new ProcessBuilder(command).redirectErrorStream(true).start();
		started.add(replica);
		awaitLine(replica, "ready");
		return replica;
	}

	private static void publish(Process replica, int events) throws IOException {
		Writer in = replica.outputWriter(StandardCharsets.UTF_8);
		in.write(events + "\n");
		in.flush();
	}

	private static void awaitDone(Process replica) throws IOException {
		awaitLine(replica, "done");
	}

	private static void awaitLine(Process replica, String beginning) throws IOException {
		BufferedReader out = replica.inputReader(StandardCharsets.UTF_8);
		List<String> before = new ArrayList<>();
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			if (line.startsWith(beginning)) {
				return;
			}
			before.add(line);
		}
		throw new IllegalStateException("the replica ended by itself: " + before);
	}

	private void awaitOwner(Process replica) {
		await().atMost(TIME_LIMIT)
			.failFast("the replica has ended", () -> !replica.isAlive())
			.until(() -> ownerId() == replica.pid());
	}

	private Process owner(Process... replicas) {
		return Stream.of(replicas).filter(replica -> replica.pid() == ownerId()).findFirst().orElseThrow();
	}

	private long ownerId() {
		return Long.parseLong(jdbc.sql("SELECT owner FROM relay_lease").query(String.class).single().split("@")[0]);
	}

	private static void signal(String name, Process process) throws IOException, InterruptedException {
		assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
	}

	private void assertEveryEventHandledOnceAndInOrder() {
		Map<Long, Integer> happened = new TreeMap<>();
		jdbc.sql("SELECT order_id, n FROM counter").query(row -> {
			happened.put(row.getLong("order_id"), row.getInt("n"));
		});
		await().atMost(TIME_LIMIT)
			.untilAsserted(() -> assertThat(count("effect"))
				.isEqualTo(happened.values().stream().mapToInt(Integer::intValue).sum()));
		happened.forEach((orderId,
				last) -> assertThat(jdbc.sql("SELECT n FROM effect WHERE order_id = ? ORDER BY id")
					.param(orderId)
					.query(Integer.class)
					.list()).as("order %d", orderId).isEqualTo(IntStream.rangeClosed(1, last).boxed().toList()));
		assertThat(count("parked_event")).isZero();
		await().untilAsserted(() -> assertThat(count("outbox")).isZero());
	}

	private int count(String table) {
		return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
	}

	private static void assertFirstOccurrencesInOrder(Wire wire) {
		Map<String, Integer> highest = new TreeMap<>();
		for (Wire.PublishedEvent record : wire.published(Wire.ORDERS)) {
			int n = record.data().get("n").asInt();
			int before = highest.getOrDefault(record.key(), 0);
			assertThat(n).as("order %s: %d after %d", record.key(), n, before).isLessThanOrEqualTo(before + 1);
			highest.put(record.key(), Math.max(before, n));
		}
	}
}
