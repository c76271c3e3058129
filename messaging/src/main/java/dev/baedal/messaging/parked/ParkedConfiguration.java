package dev.baedal.messaging.parked;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parked events, and the endpoints with which operators handle them. */
@Configuration(proxyBeanMethods = false)
public class ParkedConfiguration {

	@Bean
	ParkedEvents parkedEvents(JdbcClient jdbc) {
		return new ParkedEvents(jdbc);
	}

	@Bean
	ParkedEventsEndpoint parkedEventsEndpoint(ParkedEvents parked, Replays replays) {
		return new ParkedEventsEndpoint(parked, replays);
	}

	@Bean
	DiscardedEventsEndpoint discardedEventsEndpoint(ParkedEvents parked) {
		return new DiscardedEventsEndpoint(parked);
	}

	/** Reports parked events as a detail; the status stays UP, since the service itself is healthy. */
	@Bean
	HealthIndicator parkedHealthIndicator(ParkedEvents parked) {
		return () -> Health.up()
			.withDetail("events", parked.count())
			.withDetail("orders", parked.keys().size())
			.build();
	}
}
