package dev.baedal.messaging.kafka;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One trace for an order: HTTP by Spring's own observations, events by ours. */
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {

	@Bean
	EventObservations eventObservations(ObservationRegistry registry) {
		return new EventObservations(registry);
	}
}
