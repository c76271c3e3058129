package dev.baedal.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitProperties.class)
class RateLimitConfiguration {

	@Bean
	@ConditionalOnProperty("baedal.rate-limit.redis")
	SharedBuckets sharedBuckets(RateLimitProperties properties) {
		return new SharedBuckets(properties.redis());
	}

	@Bean
	RateLimitFilters limits(RateLimitProperties properties, ObjectProvider<SharedBuckets> shared,
			MeterRegistry meters) {
		SharedBuckets redis = shared.getIfAvailable();
		return new RateLimitFilters(properties, redis == null ? Buckets.ofThisReplica() : redis.buckets(), meters);
	}
}
