package dev.baedal.messaging.compacted;

import dev.baedal.messaging.kafka.MessagingProperties;
import dev.baedal.messaging.outbox.Lease;
import dev.baedal.messaging.replay.PastEvents;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Follows a compacted topic, only in the service that owns its rows. */
@Configuration(proxyBeanMethods = false)
public class CompactedConfiguration {

	@Bean
	@ConditionalOnBean(CompactedState.class)
	CompactedTopic compactedTopic(CompactedState state, PastEvents topics, Lease lease, JdbcClient jdbc,
			JsonMapper json, MessagingProperties properties) {
		return new CompactedTopic(state, topics, lease, jdbc, json, properties.compactedInterval());
	}
}
