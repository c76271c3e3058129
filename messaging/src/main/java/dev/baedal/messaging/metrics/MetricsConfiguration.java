package dev.baedal.messaging.metrics;

import java.time.Clock;

import dev.baedal.messaging.inbox.InboxPruner;
import dev.baedal.messaging.outbox.Lease;
import dev.baedal.messaging.parked.ParkedEvents;
import dev.baedal.platform.backup.DatabaseProduct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers the metrics of outbox, inbox and parked events. */
@Configuration(proxyBeanMethods = false)
public class MetricsConfiguration {

	@Bean
	MessagingMetrics messagingMetrics(JdbcClient jdbc, DatabaseProduct database, Clock clock, ParkedEvents parked,
			InboxPruner upkeep, Lease lease) {
		return new MessagingMetrics(jdbc, database, clock, parked, upkeep, lease);
	}
}
