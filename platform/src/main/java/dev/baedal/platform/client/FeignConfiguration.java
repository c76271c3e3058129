package dev.baedal.platform.client;

import java.util.List;
import java.util.Locale;

import dev.baedal.http.AcceptLanguage;
import dev.baedal.platform.problem.Problems;
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

	/**
	 * Disables the HTTP client's own retry, which would sleep for a 503's Retry-After, past every time-out, and then
	 * send the request twice.
	 */
	@Bean
	HttpClientBuilderCustomizer noHiddenRetries() {
		return HttpClientBuilder::disableAutomaticRetries;
	}

	/** Ends the comparison with {@code If-Match}: a 412 could not undo the work of another service. */
	@Bean
	RequestInterceptor commandHasBegun() {
		return request -> ExpectedVersion.commandHasBegun();
	}

	/** Forwards the caller's language, so that the called service writes its texts in it. */
	@Bean
	RequestInterceptor callersLanguage() {
		return request -> {
			Locale preferred = Problems.asked();
			if (!preferred.equals(Locale.ROOT)) {
				request.header(AcceptLanguage.HEADER, preferred.getLanguage());
			}
		};
	}

	/**
	 * Fills the converters of each client at start-up. Spring Cloud OpenFeign 5.0.2 fills them at the first call
	 * without a lock: of two concurrent first calls, one finds the list half full and fails (spring-cloud-openfeign
	 * issue 1371).
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
