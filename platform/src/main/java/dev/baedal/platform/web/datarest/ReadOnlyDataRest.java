package dev.baedal.platform.web.datarest;

import dev.baedal.platform.text.WholeNumber;
import jakarta.persistence.Entity;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.convert.support.ConfigurableConversionService;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.rest.core.config.RepositoryRestConfiguration;
import org.springframework.data.rest.webmvc.config.RepositoryRestConfigurer;
import org.springframework.http.HttpMethod;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;

/**
 * Limits Data REST to reads of annotated repositories ({@code @RepositoryRestResource}) and their annotated methods
 * ({@code @RestResource}). Every write is a command with a controller of its own.
 */
class ReadOnlyDataRest implements RepositoryRestConfigurer {

	private static final HttpMethod[] WRITES = { HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE };

	private final BeanFactory beans;

	ReadOnlyDataRest(BeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public void configureRepositoryRestConfiguration(RepositoryRestConfiguration config, CorsRegistry cors) {
		config.disableDefaultExposure();
		config.setDefaultPageSize(PageSizes.DEFAULT);
		config.setMaxPageSize(PageSizes.MOST);
		config.exposeIdsFor(entities());
		config.getExposureConfiguration()
			.withItemExposure((type, methods) -> methods.disable(WRITES))
			.withCollectionExposure((type, methods) -> methods.disable(WRITES))
			.withAssociationExposure((type, methods) -> methods.disable(WRITES));
	}

	/** Data REST has a conversion service of its own. */
	@Override
	public void configureConversionService(ConfigurableConversionService conversion) {
		conversion.addConverter(new WholeNumber());
	}

	/** Data REST has a mapper of its own, and also uses it for the commands beside its paths. */
	@Override
	public void configureJacksonObjectMapper(
			MapperBuilder<? extends ObjectMapper, ? extends MapperBuilder<?, ?>> mapper) {
		mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
		mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
	}

	private Class<?>[] entities() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
		return AutoConfigurationPackages.get(beans)
			.stream()
			.flatMap(base -> scanner.findCandidateComponents(base).stream())
			.map(BeanDefinition::getBeanClassName)
			.map(name -> ClassUtils.resolveClassName(name, null))
			.toArray(Class<?>[]::new);
	}
}
