package dev.baedal.platform.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.rest.webmvc.config.RepositoryRestConfigurer;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.servlet.handler.MappedInterceptor;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	RepositoryRestConfigurer readOnlyDataRest(BeanFactory beans) {
		return new ReadOnlyDataRest(beans);
	}

	/**
	 * Data REST opens a persistence context around each request, whatever {@code spring.jpa.open-in-view} says. A
	 * command that reads twice would then be shown the same stale row.
	 */
	@Bean
	static BeanDefinitionRegistryPostProcessor noOpenEntityManagerInView() {
		return registry -> {
			if (registry.containsBeanDefinition("jpaHelper")) {
				registry.removeBeanDefinition("jpaHelper");
			}
		};
	}

	@Bean
	MappedInterceptor refuseWritesToDataRest() {
		return new MappedInterceptor(null, new DataRestWrites());
	}

	@Bean
	MappedInterceptor negotiateFirst() {
		return new MappedInterceptor(null, new NegotiateFirst());
	}

	@Bean
	MappedInterceptor listParameters(ExposedResources resources, SortableProperties sortable) {
		return new MappedInterceptor(null, new ListParameters(resources, sortable));
	}

	@Bean
	MappedInterceptor searchParameters(ExposedResources resources) {
		return new MappedInterceptor(null, new SearchParameters(resources));
	}

	@Bean
	MappedInterceptor readIfMatch(ExposedResources resources) {
		return new MappedInterceptor(null, new ReadIfMatch(resources));
	}

	/** In the place of Boot's. */
	@Bean
	FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaders() {
		FilterRegistrationBean<ForwardedHeaderFilter> registration = first(new ForwardedHeaders(), 0);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		return registration;
	}

	@Bean
	FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter() {
		return first(new BodyLimitFilter(), 1);
	}

	/** Before the filter that reads Content-Type, which takes an unknown charset for a header that means nothing. */
	@Bean
	FilterRegistrationBean<CharsetFilter> charsetFilter() {
		return first(new CharsetFilter(), 2);
	}

	/** After Spring's own of X-Forwarded-*, whose word it reads. */
	@Bean
	FilterRegistrationBean<UnderstandableFilter> understandableFilter() {
		return first(new UnderstandableFilter(), 3);
	}

	@Bean
	FilterRegistrationBean<OverloadFilter> overloadFilter(@Value("${baedal.max-in-flight}") int maxInFlight) {
		return first(new OverloadFilter(maxInFlight), 4);
	}

	@Bean
	FilterRegistrationBean<AcceptWithoutCharset> acceptWithoutCharset() {
		return first(new AcceptWithoutCharset(), 5);
	}

	@Bean
	FilterRegistrationBean<HeadAsGet> headAsGet() {
		return first(new HeadAsGet(), 6);
	}

	private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int position) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + position);
		return registration;
	}
}
