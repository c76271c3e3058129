package dev.baedal.platform.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class CharsetConfiguration {

	/** Before the filter that reads Content-Type, which takes an unknown charset for a header that means nothing. */
	@Bean
	FilterRegistrationBean<CharsetFilter> charsetFilter() {
		FilterRegistrationBean<CharsetFilter> registration = new FilterRegistrationBean<>(new CharsetFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return registration;
	}
}
