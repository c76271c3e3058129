package dev.baedal.platform.trace;

import io.micrometer.observation.ObservationPredicate;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

	/** Probes and scrapes say nothing about orders, and come more often than they do. */
	@Bean
	ObservationPredicate notTheActuator() {
		return (name, context) -> !(context instanceof ServerRequestObservationContext request
				&& request.getCarrier().getRequestURI().startsWith("/actuator/"));
	}

	/** With nobody to send spans to, none is recorded; the trace's id still goes on to logs, calls and events. */
	@Bean
	@ConditionalOnProperty(name = "management.opentelemetry.tracing.export.otlp.endpoint", havingValue = "none",
			matchIfMissing = true)
	Sampler nothingIsRecorded() {
		return Sampler.alwaysOff();
	}
}
