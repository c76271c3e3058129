package dev.baedal.messaging.compacted;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.baedal.messaging.Event;
import dev.baedal.messaging.EventType;
import dev.baedal.messaging.kafka.CloudEventRecord;
import dev.baedal.messaging.outbox.Lease;
import dev.baedal.messaging.replay.PastEvents;
import dev.baedal.messaging.replay.TopicReader;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the last record of each key of a compacted topic at the state of its row. A relay that lost its lease in
 * mid-send can leave an older record last, and a restored topic can lack a record; compaction then keeps the wrong one.
 * The lease holder reads the topic from its start, and publishes a row again if the last record of its key has an older
 * state. A row whose revision grew by an unpublished change, such as its stock, is not published again.
 */
class CompactedTopic implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(CompactedTopic.class);
	private static final String VERSION = "version";
	private static final Revision NOTHING = new Revision(-1, null);

	private final CompactedState state;
	private final PastEvents topics;
	private final Lease lease;
	private final JdbcClient jdbc;
	private final JsonMapper json;
	private final Duration interval;
	private final String topic;
	private final Set<String> types;
	private final Map<String, Revision> last = new HashMap<>();
	private final Map<String, Long> highest = new HashMap<>();
	private final Set<String> unsettled = new HashSet<>();
	/**
	 * Keys whose last record a round found older than their rows. The next round decides, since records in flight have
	 * arrived by then.
	 */
	private final Set<String> behind = new HashSet<>();
	private boolean isCompared;
	private TopicReader reader;
	private ScheduledExecutorService clock;

	CompactedTopic(CompactedState state, PastEvents topics, Lease lease, JdbcClient jdbc, JsonMapper json,
			Duration interval) {
		this.state = state;
		this.topics = topics;
		this.lease = lease;
		this.jdbc = jdbc;
		this.json = json;
		this.interval = interval;
		List<EventType> published = state.events().stream().map(Event::typeOf).toList();
		this.topic = published.get(0).topic();
		this.types = published.stream().map(EventType::value).collect(Collectors.toSet());
	}

	synchronized void round() {
		if (!lease.isHeld()) {
			close();
			return;
		}
		if (reader == null) {
			reader = topics.read(topic);
		}
		reader.upToNow(message -> {
			Revision revision = revision(message);
			last.put(message.key(), revision);
			highest.merge(message.key(), revision.version(), Math::max);
			unsettled.add(message.key());
		});
		if (!isCompared) {
			unsettled.clear();
			state.revisions().forEach((key, revision) -> {
				if (!revision.equals(last.getOrDefault(key, NOTHING).version())) {
					unsettled.add(key);
				}
			});
			isCompared = true;
		}
		unsettled.removeIf(this::isSettled);
	}

	private Revision revision(CloudEventRecord message) {
		if (message.payload() == null || !types.contains(message.type())) {
			return NOTHING;
		}
		try {
			return revision(json.readTree(message.payload()));
		}
		catch (JacksonException e) {
			// no consumer can read this record either: the key counts as one without a record
			return NOTHING;
		}
	}

	private static Revision revision(JsonNode state) {
		long version = state.path(VERSION).asLong(NOTHING.version());
		return new Revision(version, state instanceof ObjectNode object ? object.without(VERSION) : state);
	}

	/** @return false while the key must be compared again */
	private boolean isSettled(String key) {
		Optional<Revision> row = state.current(key)
			.map(event -> revision(json.readTree(json.writeValueAsString(event))));
		Revision onTopic = last.getOrDefault(key, NOTHING);
		if (row.isEmpty() || onTopic.version() >= row.get().version() || isPublished(row.get(), onTopic, key)) {
			behind.remove(key);
			if (row.isPresent() && onTopic.version() > row.get().version()) {
				log.warn("{} has revision {} on topic {}, and {} in the table: consumers keep the higher one", key,
						onTopic.version(), topic, row.get().version());
			}
			return true;
		}
		if (isInOutbox(key)) {
			behind.remove(key);
		}
		else if (!behind.add(key)) {
			log.warn("{} ends with revision {} on {}, its row has {}: it is published again", key, onTopic.version(),
					topic, row.get().version());
			state.publishAgain(key);
			behind.remove(key);
		}
		return false;
	}

	/** Whether the key's last record has the row's content and the key's highest version on the topic. */
	private boolean isPublished(Revision row, Revision onTopic, String key) {
		return row.content().equals(onTopic.content()) && highest.get(key) == onTopic.version();
	}

	private boolean isInOutbox(String key) {
		return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE topic = ? AND event_key = ?")
			.params(topic, key)
			.query(Long.class)
			.single() > 0;
	}

	private void tryRound() {
		try {
			round();
		}
		catch (InterruptException e) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException e) {
			// database or broker unavailable: the records read so far are kept, and the next round continues
			log.warn("Topic {} could not be compared with the table: {}", topic, e.toString());
		}
	}

	private synchronized void close() {
		if (reader != null) {
			reader.close();
			reader = null;
		}
		isCompared = false;
		last.clear();
		highest.clear();
		unsettled.clear();
		behind.clear();
	}

	@Override
	public void start() {
		clock = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "compacted-topic"));
		clock.scheduleWithFixedDelay(this::tryRound, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void stop() {
		clock.shutdownNow();
		clock = null;
		close();
	}

	@Override
	public boolean isRunning() {
		return clock != null;
	}

	/** @param content the state without its version; null for a record that carries no state */
	private record Revision(long version, JsonNode content) {}
}
