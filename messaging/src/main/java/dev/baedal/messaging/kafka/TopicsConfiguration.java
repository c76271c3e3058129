package dev.baedal.messaging.kafka;

import dev.baedal.messaging.Topics;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Creates the topics on a developer's machine. A cluster declares its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "baedal.messaging.create-topics", havingValue = "true")
public class TopicsConfiguration {

	@Bean
	KafkaAdmin topicAdmin(Environment environment) {
		return new KafkaAdmin(BrokerSettings.of(environment));
	}

	@Bean
	NewTopics topics() {
		return new NewTopics(TopicBuilder.name(Topics.ORDERS)
			.partitions(Topics.PARTITIONS)
			.config(TopicConfig.RETENTION_MS_CONFIG, "-1")
			.build(), TopicBuilder.name(Topics.MENUS).partitions(Topics.PARTITIONS).compact().build());
	}
}
