package dev.baedal.platform.client;

import java.util.List;

import dev.baedal.platform.storage.ExpectedVersion;
import feign.Feign;
import feign.RequestInterceptor;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.FeignClientFactory;
import org.springframework.cloud.openfeign.FeignClientSpecification;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ Feign.class, HttpClientBuilder.class })
@EnableConfigurationProperties(CallProperties.class)
class FeignConfiguration {

	/** The client's own retry would sleep for a 503's Retry-After, past every time-out, and then ask twice. */
	@Bean
	HttpClientBuilderCustomizer noHiddenRetries() {
		return HttpClientBuilder::disableAutomaticRetries;
	}

	/** What another service did cannot be undone by a 412. */
	@Bean
	RequestInterceptor commandHasBegun() {
		return request -> ExpectedVersion.commandHasBegun();
	}

	/**
	 * Spring Cloud OpenFeign 5.0.2 fills its list of converters at the first call and not under a lock: of two first
	 * calls at once, one finds it half full and fails (spring-cloud-openfeign issue 1371).
	 */
	@Bean
	SmartInitializingSingleton convertersBeforeTheFirstCall(FeignClientFactory clients,
			List<FeignClientSpecification> specifications) {
		return () -> specifications.stream()
			.map(FeignClientSpecification::getName)
			.filter(name -> !name.startsWith("default."))
			.forEach(name -> clients.getInstance(name, FeignHttpMessageConverters.class).getConverters());
	}
}
