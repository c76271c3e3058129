package dev.baedal.platform.web;

import dev.baedal.messaging.Pause;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Pause.class)
class PauseConfiguration {

	@Bean
	FilterRegistrationBean<PauseFilter> pauseFilter(Pause pause) {
		FilterRegistrationBean<PauseFilter> registration = new FilterRegistrationBean<>(new PauseFilter(pause));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return registration;
	}
}
