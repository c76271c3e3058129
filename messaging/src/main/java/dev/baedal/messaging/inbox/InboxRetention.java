package dev.baedal.messaging.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.baedal.messaging.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long the id of a handled event is kept: longer than the event stays on the topic, whatever is configured. */
class InboxRetention {

	private static final Logger log = LoggerFactory.getLogger(InboxRetention.class);
	private static final ConfigResource TOPIC = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ORDERS);
	private static final Duration MARGIN = Duration.ofDays(1);
	private static final long PATIENCE_SECONDS = 30;

	private final Map<String, Object> broker;
	private final Duration configured;

	InboxRetention(Map<String, Object> broker, Duration configured) {
		this.broker = broker;
		this.configured = configured;
	}

	/** Empty when nothing may be deleted: the topic is kept for ever, or its retention is unknown. */
	Optional<Duration> keep() {
		try (Admin admin = Admin.create(broker)) {
			Config topic = admin.describeConfigs(List.of(TOPIC))
				.all()
				.get(PATIENCE_SECONDS, TimeUnit.SECONDS)
				.get(TOPIC);
			return keep(millis(topic, TopicConfig.RETENTION_MS_CONFIG), millis(topic, TopicConfig.SEGMENT_MS_CONFIG));
		}
		catch (ExecutionException | TimeoutException e) {
			log.warn("The retention of the topic could not be read, so the inbox keeps every event id: {}",
					e.toString());
			return Optional.empty();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	/**
	 * Adds the segment's time to the retention: Kafka deletes whole segments, so an event stays until its segment is
	 * closed.
	 */
	Optional<Duration> keep(long topicMillis, long segmentMillis) {
		if (topicMillis < 0) {
			return Optional.empty();
		}
		Duration least = Duration.ofMillis(topicMillis).plusMillis(segmentMillis).plus(MARGIN);
		return Optional.of(configured.compareTo(least) < 0 ? least : configured);
	}

	private static long millis(Config topic, String name) {
		return Long.parseLong(topic.get(name).value());
	}
}
