package dev.baedal.messaging;

import java.time.Clock;
import java.time.Duration;

import dev.baedal.platform.backup.DatabaseProduct;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees and does: parked and past events, upkeep, figures. */
@Configuration(proxyBeanMethods = false)
class OperatingConfiguration {

	@Bean
	ParkedEvents parkedEvents(JdbcClient jdbc) {
		return new ParkedEvents(jdbc);
	}

	@Bean
	ParkedEventsEndpoint parkedEventsEndpoint(ParkedEvents parked, Inbox inbox) {
		return new ParkedEventsEndpoint(parked, inbox);
	}

	@Bean
	DiscardedEventsEndpoint discardedEventsEndpoint(ParkedEvents parked) {
		return new DiscardedEventsEndpoint(parked);
	}

	/** A detail of the service's health, never its verdict: the service is well, an event is not. */
	@Bean
	HealthIndicator parkedHealthIndicator(ParkedEvents parked) {
		return () -> Health.up()
			.withDetail("events", parked.count())
			.withDetail("orders", parked.keys().size())
			.build();
	}

	@Bean
	PastEvents pastEvents(Environment environment) {
		return new PastEvents(BrokerSettings.of(environment, "consumer-properties"));
	}

	@Bean
	@ConditionalOnBean(CompactedState.class)
	CompactedTopic compactedTopic(CompactedState state, PastEvents topics, Lease lease, JdbcClient jdbc,
			JsonMapper json, @Value("${baedal.messaging.compacted-interval}") Duration interval) {
		return new CompactedTopic(state, topics, lease, jdbc, json, interval);
	}

	@Bean
	Upkeep upkeep(JdbcClient jdbc, PlatformTransactionManager transactions, Lease lease, Environment environment,
			@Value("${baedal.messaging.inbox-retention}") Duration inboxRetention,
			@Value("${baedal.messaging.upkeep-interval}") Duration interval) {
		return new Upkeep(jdbc, new TransactionTemplate(transactions), lease,
				new InboxRetention(BrokerSettings.of(environment), inboxRetention), interval);
	}

	@Bean
	MessagingMetrics messagingMetrics(JdbcClient jdbc, DatabaseProduct database, Clock clock, ParkedEvents parked,
			Upkeep upkeep, Lease lease) {
		return new MessagingMetrics(jdbc, database, clock, parked, upkeep, lease);
	}
}
