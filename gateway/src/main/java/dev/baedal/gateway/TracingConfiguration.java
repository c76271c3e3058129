package dev.baedal.gateway;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TracingConfiguration {

	/** With nobody to send spans to, none is recorded; the trace's id still goes on to services and answers. */
	@Bean
	@ConditionalOnProperty(name = "management.opentelemetry.tracing.export.otlp.endpoint", havingValue = "none",
			matchIfMissing = true)
	Sampler nothingIsRecorded() {
		return Sampler.alwaysOff();
	}
}
