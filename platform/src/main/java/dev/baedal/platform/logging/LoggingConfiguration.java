package dev.baedal.platform.logging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

@Configuration(proxyBeanMethods = false)
class LoggingConfiguration {

	@Bean
	MappedInterceptor orderLogContext() {
		return new MappedInterceptor(null, new OrderLogContextInterceptor());
	}
}
