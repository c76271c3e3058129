package dev.baedal.platform.web;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.rest.webmvc.config.RepositoryRestConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	RepositoryRestConfigurer readOnlyDataRest(BeanFactory beans) {
		return new ReadOnlyDataRest(beans);
	}

	@Bean
	FilterRegistrationBean<TraceparentFilter> traceparentFilter() {
		return first(new TraceparentFilter(), 0);
	}

	@Bean
	FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter() {
		return first(new BodyLimitFilter(), 1);
	}

	private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int position) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + position);
		return registration;
	}
}
