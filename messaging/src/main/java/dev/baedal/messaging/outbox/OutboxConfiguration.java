package dev.baedal.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import dev.baedal.messaging.Outbox;
import dev.baedal.messaging.kafka.BrokerSettings;
import dev.baedal.messaging.kafka.EventObservations;
import dev.baedal.platform.backup.DatabaseProduct;
import dev.baedal.platform.backup.WriteGate;
import dev.baedal.platform.health.StuckThreadHealthIndicator;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Publishes events: the outbox, and the relay that sends its rows to the topic. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

	/** The pause of a relay that also sends the events of other replicas, whose commits do not wake it. */
	private static final Duration WITH_OTHERS = Duration.ofSeconds(1);
	private static final Duration ALONE = Duration.ofSeconds(5);

	@Bean
	Outbox outbox(JdbcTemplate jdbc, JsonMapper json, Clock clock, EventObservations observations, MeterRegistry meters,
			Relay relay) {
		return new JdbcOutbox(jdbc, json, clock, observations, meters, relay::wake);
	}

	@Bean
	Lease lease(JdbcClient jdbc, DatabaseProduct database) {
		return new Lease(jdbc, database.isEmbedded());
	}

	@Bean
	Relay relay(JdbcClient jdbc, Environment environment, Lease lease, WriteGate pause, DatabaseProduct database,
			@Value("${spring.application.name}") String service) {
		return new Relay(jdbc, producers(environment), lease, pause, database.isEmbedded() ? ALONE : WITH_OTHERS,
				"/" + service);
	}

	@Bean
	HealthIndicator relayHealthIndicator(Relay relay, @Value("${baedal.liveness.stuck-after}") Duration stuckAfter) {
		return new StuckThreadHealthIndicator(relay::isAlive, relay.underWay(), stuckAfter);
	}

	/**
	 * Producers that wait for all in-sync replicas, keep the order and never give up. Not a bean, since it would
	 * replace Boot's.
	 */
	private static DefaultKafkaProducerFactory<String, byte[]> producers(Environment environment) {
		Map<String, Object> config = BrokerSettings.of(environment, "producer-properties");
		config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
		config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
		config.put(ProducerConfig.ACKS_CONFIG, "all");
		config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		config.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
		config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
		return new DefaultKafkaProducerFactory<>(config);
	}
}
