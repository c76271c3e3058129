package dev.baedal.platform.trace;

import io.micrometer.observation.ObservationPredicate;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

	/** Excludes the actuator: probes and scrapes concern no order, and are more frequent than orders. */
	@Bean
	ObservationPredicate excludeActuator() {
		return (name, context) -> !(context instanceof ServerRequestObservationContext request
				&& request.getCarrier().getRequestURI().startsWith("/actuator/"));
	}

	/** Records no span if no collector is configured; the trace id still reaches logs, calls and events. */
	@Bean
	@ConditionalOnProperty(name = "management.opentelemetry.tracing.export.otlp.endpoint", havingValue = "none",
			matchIfMissing = true)
	Sampler noRecording() {
		return Sampler.alwaysOff();
	}
}
