package dev.baedal.delivery.client;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderHttpClient {

	/** The client's own retry would sleep for a 503's Retry-After, past every time-out, with the customer waiting. */
	@Bean
	HttpClientBuilderCustomizer noHiddenRetries() {
		return HttpClientBuilder::disableAutomaticRetries;
	}
}
