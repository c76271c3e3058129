package dev.baedal.platform.operator;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the audit trail. Its table is created by messaging's migrations, which every service with a database has. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(JdbcClient.class)
class AuditConfiguration {

	@Bean
	AuditTrail auditTrail(JdbcClient jdbc, Clock clock) {
		return new AuditTrail(jdbc, clock);
	}

	@Bean
	AuditEndpoint actsEndpoint(AuditTrail trail) {
		return new AuditEndpoint(trail);
	}

	/** Runs after the login, which identifies the operator. */
	@Bean
	@ConditionalOnProperty(name = "baedal.security.mode", havingValue = "login")
	FilterRegistrationBean<ActuatorAudit> actuatorAudit(AuditTrail trail) {
		return new FilterRegistrationBean<>(new ActuatorAudit(trail));
	}
}
