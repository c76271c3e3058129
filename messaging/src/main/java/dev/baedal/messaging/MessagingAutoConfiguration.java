package dev.baedal.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.function.core.FunctionInvocationHelper;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.messaging.Message;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Everything a service needs to say and hear events; it adds one {@link EventHandlers} bean of its own. */
@AutoConfiguration(beforeName = "org.springframework.cloud.function.cloudevent.CloudEventsFunctionExtensionConfiguration")
class MessagingAutoConfiguration {

	/** A commit of offsets per poll was three quarters of the broker's work; what is read twice, the inbox drops. */
	private static final long ACK_MILLIS = 1000;

	/** Ticks in microseconds, as the databases do: what is answered now reads the same later. */
	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
	}

	/** The library's tables have a history of their own, beside the service's. */
	@Bean
	FlywayMigrationStrategy serviceThenMessaging() {
		return service -> {
			service.migrate();
			DataSource dataSource = service.getConfiguration().getDataSource();
			Flyway.configure()
				.dataSource(dataSource)
				.locations("classpath:db/messaging")
				.table("messaging_schema_history")
				.baselineOnMigrate(true)
				.baselineVersion("0")
				.load()
				.migrate();
		};
	}

	@Bean
	Pause pause() {
		return new Pause();
	}

	@Bean
	PausedTransactions pausedTransactions(Pause pause) {
		return new PausedTransactions(pause);
	}

	@Bean
	PauseEndpoint pauseEndpoint(Pause pause) {
		return new PauseEndpoint(pause);
	}

	@Bean
	DatabaseCopyEndpoint databaseCopyEndpoint(DataSource database) {
		return new DatabaseCopyEndpoint(database);
	}

	@Bean
	Outbox outbox(JdbcClient jdbc, JsonMapper json, Clock clock, Relay relay) {
		return new Outbox(jdbc, json, clock, relay::wake);
	}

	@Bean
	Lease lease(JdbcClient jdbc) {
		return new Lease(jdbc);
	}

	@Bean
	Relay relay(JdbcClient jdbc, Environment environment, Lease lease, Pause pause,
			@Value("${spring.application.name}") String service) {
		return new Relay(jdbc, patientProducers(environment), lease, pause, "/" + service);
	}

	/** Acknowledged by all replicas, in order, and never giving up. No bean, or it would take the place of Boot's. */
	private static DefaultKafkaProducerFactory<String, byte[]> patientProducers(Environment environment) {
		Map<String, Object> config = binderSettings(environment, "producer-properties");
		config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
		config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
		config.put(ProducerConfig.ACKS_CONFIG, "all");
		config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		config.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
		config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
		return new DefaultKafkaProducerFactory<>(config);
	}

	@Bean
	ParkedEvents parkedEvents(JdbcClient jdbc) {
		return new ParkedEvents(jdbc);
	}

	@Bean
	Inbox inbox(JdbcClient jdbc, PlatformTransactionManager transactions, EventHandlers handlers,
			ParkedEvents parked, JsonMapper json) {
		return new Inbox(jdbc, new TransactionTemplate(transactions), handlers, parked, json);
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
		return () -> Health.up().withDetail("events", parked.count()).withDetail("orders", parked.keys().size()).build();
	}

	@Bean
	PastEvents pastEvents(Environment environment) {
		return new PastEvents(binderSettings(environment, "consumer-properties"));
	}

	/** The function that the binder calls with what a poll brought of {@value Topics#ORDERS}. */
	@Bean
	Consumer<EventBatches.Batch> hear(Inbox inbox) {
		return batch -> inbox.receive(batch.events());
	}

	/** The same for {@value Topics#MENUS}; bound only by the services that keep a copy. */
	@Bean
	Consumer<EventBatches.Batch> hearMenus(Inbox inbox) {
		return batch -> inbox.receive(batch.events());
	}

	/** Named in messaging.yml. */
	@Bean
	EventBatches eventBatches() {
		return new EventBatches();
	}

	/** Leaves messages as they are: Spring's own would rename the CloudEvents headers that the inbox reads. */
	@Bean
	FunctionInvocationHelper<Message<?>> plainMessages() {
		return new FunctionInvocationHelper<>() {
		};
	}

	@Bean
	ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> parkWhatCannotBeHandled(ParkedEvents parked,
			PlatformTransactionManager transactions) {
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		return (container, destination, group) -> {
			container.setCommonErrorHandler(Failures.errorHandler(parked, transaction));
			container.getContainerProperties().setAckTime(ACK_MILLIS);
		};
	}

	/** Makes the topics where nobody else does: on a developer's machine. A cluster declares its own. */
	@Bean
	@ConditionalOnProperty(name = "baedal.messaging.create-topics", havingValue = "true")
	KafkaAdmin topicAdmin(Environment environment) {
		return new KafkaAdmin(binderSettings(environment, "configuration"));
	}

	@Bean
	@ConditionalOnProperty(name = "baedal.messaging.create-topics", havingValue = "true")
	NewTopics topics() {
		return new NewTopics(
				TopicBuilder.name(Topics.ORDERS)
					.partitions(Topics.PARTITIONS)
					.config(TopicConfig.RETENTION_MS_CONFIG, "-1")
					.build(),
				TopicBuilder.name(Topics.MENUS).partitions(Topics.PARTITIONS).compact().build());
	}

	/** The brokers and credentials of the binder, so that both reach the same cluster in the same way. */
	private static Map<String, Object> binderSettings(Environment environment, String more) {
		Binder settings = Binder.get(environment);
		Map<String, Object> config = new HashMap<>();
		for (String part : new String[] { "configuration", more }) {
			settings.bind("spring.cloud.stream.kafka.binder." + part, Bindable.mapOf(String.class, String.class))
				.ifBound(config::putAll);
		}
		config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
				environment.getRequiredProperty("spring.cloud.stream.kafka.binder.brokers"));
		return config;
	}

	@Bean
	Upkeep upkeep(JdbcClient jdbc, PlatformTransactionManager transactions, Lease lease, Environment environment,
			@Value("${baedal.messaging.inbox-retention}") Duration inboxRetention,
			@Value("${baedal.messaging.upkeep-interval}") Duration interval) {
		return new Upkeep(jdbc, new TransactionTemplate(transactions), lease,
				new InboxRetention(binderSettings(environment, "configuration"), inboxRetention), interval);
	}

	@Bean
	MessagingMetrics messagingMetrics(DataSource database, Clock clock, ParkedEvents parked, Upkeep upkeep, Lease lease) {
		return new MessagingMetrics(database, clock, parked, upkeep, lease);
	}
}
