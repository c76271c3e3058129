package dev.baedal.platform.operator;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Its table is made with those of the outbox, which every service has. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Outbox.class)
class AuditConfiguration {

	@Bean
	AuditTrail auditTrail(JdbcClient jdbc, Clock clock) {
		return new AuditTrail(jdbc, clock);
	}

	@Bean
	ActsEndpoint actsEndpoint(AuditTrail trail) {
		return new ActsEndpoint(trail);
	}

	/** Behind the login, so that it knows who it was. */
	@Bean
	@ConditionalOnProperty(name = "baedal.security.mode", havingValue = "login")
	FilterRegistrationBean<ActuatorAudit> actuatorAudit(AuditTrail trail) {
		return new FilterRegistrationBean<>(new ActuatorAudit(trail));
	}
}
