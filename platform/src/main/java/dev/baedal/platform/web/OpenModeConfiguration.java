package dev.baedal.platform.web;

import java.util.List;

import dev.baedal.http.LocalHostNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Adds the filter on host names in open mode only. In login mode the token protects instead, since no browser adds it
 * by itself.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "baedal.security.mode", havingValue = "open", matchIfMissing = true)
class OpenModeConfiguration {

	@Bean
	FilterRegistrationBean<LocalHostFilter> localHostFilter(@Value("${baedal.open.hosts:}") List<String> hosts) {
		FilterRegistrationBean<LocalHostFilter> registration = new FilterRegistrationBean<>(
				new LocalHostFilter(LocalHostNames.and(hosts)));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}
}
