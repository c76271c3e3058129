package dev.baedal.messaging;

import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One trace for an order: HTTP by Spring's own observations, events by ours. */
@Configuration(proxyBeanMethods = false)
class TracingConfiguration {

	@Bean
	EventObservations eventObservations(ObservationRegistry registry) {
		return new EventObservations(registry);
	}

	/** With nobody to send spans to, none is recorded; the trace's id still goes on to logs, calls and events. */
	@Bean
	@ConditionalOnProperty(name = "management.opentelemetry.tracing.export.otlp.endpoint", havingValue = "none",
			matchIfMissing = true)
	Sampler nothingIsRecorded() {
		return Sampler.alwaysOff();
	}
}
