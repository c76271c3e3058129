package dev.baedal.gateway;

import io.micrometer.observation.ObservationPredicate;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

@Configuration(proxyBeanMethods = false)
class TracingConfiguration {

	/**
	 * Excludes requests to the actuator: probes and scrapes say nothing about orders, and are more frequent than they
	 * are.
	 */
	@Bean
	ObservationPredicate notTheActuator() {
		return (name, context) -> !(context instanceof ServerRequestObservationContext request
				&& request.getCarrier().getPath().value().startsWith("/actuator/"));
	}

	/** Records no span when there is no exporter's endpoint; the trace id still goes on to services and responses. */
	@Bean
	@ConditionalOnProperty(name = "management.opentelemetry.tracing.export.otlp.endpoint", havingValue = "none",
			matchIfMissing = true)
	Sampler nothingIsRecorded() {
		return Sampler.alwaysOff();
	}
}
