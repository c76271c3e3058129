package dev.baedal.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.baedal.messaging.kafka.CloudEventRecord;
import dev.baedal.platform.backup.WriteGate;
import dev.baedal.platform.health.BusyThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends outbox rows to Kafka: at least once, and in order within a key. The relay keeps no position, since ids commit
 * out of order: it always takes the lowest rows that exist and deletes them after their acks.
 */
class Relay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Relay.class);
	private static final int BATCH = 500;
	private static final long PAUSE_MILLIS = 1000;
	private static final long RENEW_MILLIS = Lease.SECONDS * 1000L / 3;

	private final JdbcClient jdbc;
	private final DefaultKafkaProducerFactory<String, byte[]> producers;
	private final KafkaTemplate<String, byte[]> kafka;
	private final Lease lease;
	private final WriteGate pause;
	private final Duration poll;
	private final RowMapper<Row> rowMapper;
	private final Semaphore work = new Semaphore(0);
	private final BusyThreads underWay = new BusyThreads();
	private volatile Thread thread;

	/** @param poll the longest pause; a commit of this process ends it */
	Relay(JdbcClient jdbc, DefaultKafkaProducerFactory<String, byte[]> producers, Lease lease, WriteGate pause,
			Duration poll, String source) {
		this.jdbc = jdbc;
		this.producers = producers;
		this.kafka = new KafkaTemplate<>(producers);
		this.lease = lease;
		this.pause = pause;
		this.poll = poll;
		this.rowMapper = (row, number) -> new Row(row.getLong("id"),
				new CloudEventRecord(row.getString("topic"), row.getString("event_key"), row.getString("event_id"),
						row.getString("type"), source, row.getString("occurred_at"), row.getString("traceparent"),
						row.getString("payload"), null));
	}

	/** Called after each commit that published something. */
	void wake() {
		work.release();
	}

	/** False when the relay's thread has ended without being stopped. */
	boolean isAlive() {
		Thread running = thread;
		return running == null || running.isAlive();
	}

	/** The thread's work on the database; waiting for the broker does not count. */
	BusyThreads underWay() {
		return underWay;
	}

	private void run() {
		while (thread == Thread.currentThread()) {
			try {
				if (!relayUnlessPaused()) {
					work.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
				}
				work.drainPermits();
			}
			catch (InterruptedException e) {
				return;
			}
			catch (RuntimeException e) {
				// database or broker unavailable: the rows stay in the outbox, and the relay retries after a pause
				log.warn("The relay failed and retries: {}", e.toString());
				pause();
			}
		}
	}

	private boolean relayUnlessPaused() throws InterruptedException {
		pause.workBegins();
		underWay.begin();
		try {
			return relay();
		}
		finally {
			underWay.end();
			pause.workEnded();
		}
	}

	/** @return whether more rows may be due at once */
	boolean relay() throws InterruptedException {
		OptionalLong epoch = lease.acquire();
		if (epoch.isEmpty()) {
			return false;
		}
		List<Row> rows = jdbc.sql("SELECT * FROM outbox ORDER BY id LIMIT " + BATCH).query(rowMapper).list();
		return !rows.isEmpty() && send(rows, epoch.getAsLong());
	}

	/**
	 * Keeps one record per key in flight: if the first fails, the second must not overtake it. Ends when the lease is
	 * lost: the new owner sends the rest.
	 */
	private boolean send(List<Row> rows, long epoch) throws InterruptedException {
		Set<String> failed = new HashSet<>();
		List<Row> remaining = rows;
		while (!remaining.isEmpty() && lease.acquire().equals(OptionalLong.of(epoch))) {
			Map<String, Row> wave = new LinkedHashMap<>();
			List<Row> later = new ArrayList<>();
			for (Row row : remaining) {
				if (!failed.contains(row.key()) && wave.putIfAbsent(row.key(), row) != null) {
					later.add(row);
				}
			}
			underWay.end();
			List<Long> acknowledged = send(wave, failed);
			underWay.begin();
			delete(acknowledged, epoch);
			remaining = later;
		}
		if (!failed.isEmpty()) {
			pause();
		}
		return true;
	}

	private List<Long> send(Map<String, Row> wave, Set<String> failed) throws InterruptedException {
		Map<Row, CompletableFuture<?>> sent = new LinkedHashMap<>();
		wave.values().forEach(row -> sent.put(row, kafka.send(row.message().toRecord())));
		kafka.flush();
		List<Long> acknowledged = new ArrayList<>();
		for (Map.Entry<Row, CompletableFuture<?>> entry : sent.entrySet()) {
			try {
				await(entry.getValue());
				acknowledged.add(entry.getKey().id());
			}
			catch (ExecutionException e) {
				failed.add(entry.getKey().key());
				log.error("Event {} of {} was not sent and is retried; later events of this key wait",
						entry.getKey().message().id(), entry.getKey().key(), e.getCause());
			}
		}
		return acknowledged;
	}

	/**
	 * Waits for an ack. The producer never gives up, so this wait and the flush before it may last as long as the
	 * broker is down. If another replica takes the lease during this time, both send the record, and the delete of this
	 * replica has no effect.
	 */
	private void await(CompletableFuture<?> ack) throws InterruptedException, ExecutionException {
		while (true) {
			try {
				ack.get(RENEW_MILLIS, TimeUnit.MILLISECONDS);
				return;
			}
			catch (TimeoutException e) {
				log.warn("The relay waits for the broker");
				lease.acquire();
			}
		}
	}

	private void delete(List<Long> ids, long epoch) {
		if (!ids.isEmpty()) {
			jdbc.sql("""
					DELETE FROM outbox WHERE id IN (:ids)
					AND EXISTS (SELECT 1 FROM relay_lease WHERE name = 'outbox' AND epoch = :epoch)""")
				.param("ids", ids)
				.param("epoch", epoch)
				.update();
		}
	}

	private void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void start() {
		thread = new Thread(this::run, "outbox-relay");
		thread.start();
	}

	@Override
	public void stop() {
		Thread stopping = thread;
		thread = null;
		if (stopping != null) {
			stopping.interrupt();
			try {
				stopping.join(TimeUnit.SECONDS.toMillis(5));
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
		lease.release();
		producers.destroy();
	}

	@Override
	public boolean isRunning() {
		return thread != null;
	}

	private record Row(long id, CloudEventRecord message) {

		String key() {
			return message.key();
		}
	}
}
