package dev.baedal.gateway;

import io.micrometer.observation.ObservationPredicate;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

@Configuration(proxyBeanMethods = false)
class TracingConfiguration {

	/** Excludes requests to the actuator: probes and scrapes concern no order, and outnumber the requests that do. */
	@Bean
	ObservationPredicate actuatorIsNotObserved() {
		return (name, context) -> !(context instanceof ServerRequestObservationContext request
				&& request.getCarrier().getPath().value().startsWith("/actuator/"));
	}

	/** Records no span when no exporter's endpoint is set; services and responses still get the trace id. */
	@Bean
	@ConditionalOnProperty(name = "management.opentelemetry.tracing.export.otlp.endpoint", havingValue = "none",
			matchIfMissing = true)
	Sampler neverSample() {
		return Sampler.alwaysOff();
	}
}
