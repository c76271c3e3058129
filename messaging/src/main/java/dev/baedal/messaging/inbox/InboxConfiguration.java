package dev.baedal.messaging.inbox;

import java.time.Duration;
import java.util.function.Consumer;

import dev.baedal.messaging.EventHandlers;
import dev.baedal.messaging.Topics;
import dev.baedal.messaging.kafka.BrokerSettings;
import dev.baedal.messaging.kafka.EventObservations;
import dev.baedal.messaging.kafka.ForeignRecords;
import dev.baedal.messaging.kafka.MessagingProperties;
import dev.baedal.messaging.outbox.Lease;
import dev.baedal.messaging.parked.ParkedEvents;
import dev.baedal.platform.health.StuckThreadHealthIndicator;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.function.core.FunctionInvocationHelper;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.messaging.Message;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Consumes events: the records of a poll go through the inbox to the service's handlers. */
@Configuration(proxyBeanMethods = false)
public class InboxConfiguration {

	/**
	 * Commits offsets once a second: a commit per poll was three quarters of the broker's work. The inbox drops
	 * redeliveries.
	 */
	private static final long ACK_MILLIS = 1000;

	@Bean
	Inbox inbox(JdbcClient jdbc, PlatformTransactionManager transactions, EventHandlers handlers, ParkedEvents parked,
			JsonMapper json, EventObservations observations, MeterRegistry meters) {
		return new Inbox(jdbc, new TransactionTemplate(transactions), handlers, parked, json, observations,
				new ForeignRecords(meters));
	}

	/** Called by the binder with each poll of {@value Topics#ORDERS}. */
	@Bean
	Consumer<EventBatchConverter.Batch> orderEvents(Inbox inbox, MessagingProperties properties) {
		PollInterval interval = new PollInterval(properties.pollInterval());
		return batch -> interval.around(() -> inbox.receive(batch.events()));
	}

	/** Called by the binder with each poll of {@value Topics#MENUS}; bound only by the services that keep a copy. */
	@Bean
	Consumer<EventBatchConverter.Batch> menuEvents(Inbox inbox) {
		return batch -> inbox.receive(batch.events());
	}

	@Bean
	InboxPruner upkeep(JdbcClient jdbc, PlatformTransactionManager transactions, Lease lease, Environment environment,
			MessagingProperties properties) {
		return new InboxPruner(jdbc, new TransactionTemplate(transactions), lease,
				new InboxRetention(BrokerSettings.of(environment), properties.inboxRetention()),
				properties.upkeepInterval());
	}

	@Bean
	ListenerContainers consumers() {
		return new ListenerContainers();
	}

	@Bean
	IdleOffsets idleOffsets() {
		return new IdleOffsets();
	}

	@Bean
	HealthIndicator consumersHealthIndicator(ListenerContainers consumers, Inbox inbox,
			@Value("${baedal.liveness.stuck-after}") Duration stuckAfter) {
		return new StuckThreadHealthIndicator(consumers::areAlive, inbox.underWay(), stuckAfter);
	}

	/** The bean's name is in messaging.yml. */
	@Bean
	EventBatchConverter eventBatches() {
		return new EventBatchConverter();
	}

	/** Replaces Spring's own helper, which would rename the CloudEvents headers that the inbox reads. */
	@Bean
	FunctionInvocationHelper<Message<?>> plainMessages() {
		return new FunctionInvocationHelper<>() {};
	}

	@Bean
	ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> customizeListenerContainers(ParkedEvents parked,
			PlatformTransactionManager transactions, ListenerContainers consumers) {
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		return (container, destination, group) -> {
			consumers.add(container);
			container.setCommonErrorHandler(ConsumerErrorHandler.errorHandler(parked, transaction));
			container.getContainerProperties().setAckTime(ACK_MILLIS);
			container.getContainerProperties().setIdleEventInterval(IdleOffsets.IDLE_MILLIS);
		};
	}
}
