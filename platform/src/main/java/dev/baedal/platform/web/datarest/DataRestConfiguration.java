package dev.baedal.platform.web.datarest;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.rest.webmvc.config.RepositoryRestConfigurer;
import org.springframework.data.web.HateoasPageableHandlerMethodArgumentResolver;
import org.springframework.data.web.HateoasSortHandlerMethodArgumentResolver;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** The interceptors run in the order of their beans. */
@Configuration(proxyBeanMethods = false)
class DataRestConfiguration {

	@Bean
	RepositoryRestConfigurer readOnlyDataRest(BeanFactory beans) {
		return new ReadOnlyDataRest(beans);
	}

	/**
	 * Removes the persistence context that Data REST opens around each request, also without
	 * {@code spring.jpa.open-in-view}. Within it the second read of a command would return the same stale row.
	 */
	@Bean
	static BeanDefinitionRegistryPostProcessor noOpenEntityManagerInView() {
		return registry -> {
			if (registry.containsBeanDefinition("jpaHelper")) {
				registry.removeBeanDefinition("jpaHelper");
			}
		};
	}

	/** Data REST's own resolver has one maximum for all lists. */
	@Bean
	static BeanPostProcessor pageSizes(ObjectProvider<ExposedResources> resources,
			ObjectProvider<HateoasSortHandlerMethodArgumentResolver> sort) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return bean.getClass() == HateoasPageableHandlerMethodArgumentResolver.class
						? new PageSizes(sort.getObject(), resources)
						: bean;
			}
		};
	}

	@Bean
	MappedInterceptor refuseWritesToDataRest() {
		return new MappedInterceptor(null, new DataRestReadOnlyInterceptor());
	}

	@Bean
	MappedInterceptor negotiateFirst() {
		return new MappedInterceptor(null, new NegotiateBeforeHandling());
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

	@Bean
	FilterRegistrationBean<HeadAsGetFilter> headAsGet() {
		FilterRegistrationBean<HeadAsGetFilter> registration = new FilterRegistrationBean<>(new HeadAsGetFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 6);
		return registration;
	}
}
