package dev.baedal.messaging.replay;

import dev.baedal.messaging.kafka.BrokerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What is still on the topic can be read once more. */
@Configuration(proxyBeanMethods = false)
public class ReplayConfiguration {

	@Bean
	PastEvents pastEvents(Environment environment) {
		return new PastEvents(BrokerSettings.of(environment, "consumer-properties"));
	}
}
