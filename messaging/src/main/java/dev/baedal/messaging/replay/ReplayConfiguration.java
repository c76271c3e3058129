package dev.baedal.messaging.replay;

import dev.baedal.messaging.kafka.BrokerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Lets a service read a topic again from its start. */
@Configuration(proxyBeanMethods = false)
public class ReplayConfiguration {

	@Bean
	PastEvents pastEvents(Environment environment) {
		return new PastEvents(BrokerSettings.of(environment, "consumer-properties"));
	}
}
