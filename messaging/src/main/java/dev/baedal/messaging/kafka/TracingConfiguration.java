package dev.baedal.messaging.kafka;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces an order in one trace: requests by Spring's own observations, events by {@link EventObservations}. */
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {

	@Bean
	EventObservations eventObservations(ObservationRegistry registry) {
		return new EventObservations(registry);
	}
}
