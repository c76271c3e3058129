package dev.baedal.platform.storage;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;

/** Adds stable pages and the comparison with {@code If-Match} to every repository of a service. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RepositoryAdvice {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static BeanPostProcessor adviseRepositories(BeanFactory beans) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repository) {
					repository.addRepositoryFactoryCustomizer(
							factory -> factory.addRepositoryProxyPostProcessor((proxy, about) -> {
								proxy.addAdvice(new StablePages());
								proxy.addAdvice(new CheckedVersion(about.getDomainType(), beans));
							}));
				}
				return bean;
			}
		};
	}
}
