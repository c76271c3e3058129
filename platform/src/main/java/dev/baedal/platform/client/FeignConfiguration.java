package dev.baedal.platform.client;

import feign.RequestInterceptor;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ RequestInterceptor.class, HttpClientBuilder.class })
class FeignConfiguration {

	private static final String TRACEPARENT = "traceparent";

	/** The client's own retry would sleep for a 503's Retry-After, past every time-out, and then ask twice. */
	@Bean
	HttpClientBuilderCustomizer noHiddenRetries() {
		return HttpClientBuilder::disableAutomaticRetries;
	}

	/** The called service works in the trace of the caller. */
	@Bean
	RequestInterceptor traceparent() {
		return request -> {
			String traceparent = MDC.get(TRACEPARENT);
			if (traceparent != null) {
				request.header(TRACEPARENT, traceparent);
			}
		};
	}
}
