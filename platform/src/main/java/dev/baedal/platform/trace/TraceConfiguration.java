package dev.baedal.platform.trace;

import dev.baedal.messaging.OrderInLogs;
import io.micrometer.observation.ObservationPredicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.servlet.handler.MappedInterceptor;

@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

	/** Probes and scrapes say nothing about orders, and come more often than they do. */
	@Bean
	ObservationPredicate notTheActuator() {
		return (name, context) -> !(context instanceof ServerRequestObservationContext request
				&& request.getCarrier().getRequestURI().startsWith("/actuator/"));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(OrderInLogs.class)
	static class Logs {

		@Bean
		MappedInterceptor orderOfThePath() {
			return new MappedInterceptor(null, new OrderOfThePath());
		}
	}
}
