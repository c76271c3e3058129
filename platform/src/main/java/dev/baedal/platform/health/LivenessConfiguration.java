package dev.baedal.platform.health;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indicators of {@code /actuator/health/liveness} in every service; messaging.yml lists the beans of the group. */
@Configuration(proxyBeanMethods = false)
class LivenessConfiguration {

	@Bean
	HealthIndicator heapHealthIndicator(@Value("${baedal.liveness.most-heap}") double most) {
		return new HeapHealthIndicator(most);
	}
}
