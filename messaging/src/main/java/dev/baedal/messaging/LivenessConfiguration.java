package dev.baedal.messaging;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What belongs to {@code /actuator/health/liveness}; messaging.yml names the beans. None depends on another process. */
@Configuration(proxyBeanMethods = false)
class LivenessConfiguration {

	@Bean
	Consumers consumers() {
		return new Consumers();
	}

	@Bean
	HealthIndicator relayHealthIndicator(Relay relay, @Value("${baedal.liveness.stuck-after}") Duration patience) {
		return new StuckThreads(relay::isAlive, relay.underWay(), patience);
	}

	@Bean
	HealthIndicator consumersHealthIndicator(Consumers consumers, Inbox inbox,
			@Value("${baedal.liveness.stuck-after}") Duration patience) {
		return new StuckThreads(consumers::areAlive, inbox.underWay(), patience);
	}

	@Bean
	HealthIndicator heapHealthIndicator(@Value("${baedal.liveness.most-heap}") double most) {
		return new FullHeap(most);
	}
}
