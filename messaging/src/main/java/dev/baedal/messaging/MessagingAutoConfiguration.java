package dev.baedal.messaging;

import java.time.ZoneId;

import javax.sql.DataSource;

import dev.baedal.embedded.TimesInUtc;
import dev.baedal.messaging.compacted.CompactedConfiguration;
import dev.baedal.messaging.inbox.InboxConfiguration;
import dev.baedal.messaging.kafka.MessagingProperties;
import dev.baedal.messaging.kafka.TopicsConfiguration;
import dev.baedal.messaging.kafka.TracingConfiguration;
import dev.baedal.messaging.metrics.MetricsConfiguration;
import dev.baedal.messaging.outbox.OutboxConfiguration;
import dev.baedal.messaging.parked.ParkedConfiguration;
import dev.baedal.messaging.replay.ReplayConfiguration;
import dev.baedal.platform.backup.DatabaseProduct;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Everything that a service needs to publish and consume events; the service adds one {@link EventHandlers} bean. */
@AutoConfiguration(
		beforeName = "org.springframework.cloud.function.cloudevent.CloudEventsFunctionExtensionConfiguration")
@EnableConfigurationProperties(MessagingProperties.class)
@Import({ OutboxConfiguration.class, InboxConfiguration.class, ParkedConfiguration.class, ReplayConfiguration.class,
		CompactedConfiguration.class, MetricsConfiguration.class, TopicsConfiguration.class,
		TracingConfiguration.class })
class MessagingAutoConfiguration {

	/** Migrates the library's tables after the service's, with a schema history of their own. */
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
				.placeholders(service.getConfiguration().getPlaceholders())
				.load()
				.migrate();
			if (isEmbedded(dataSource)) {
				new TimesInUtc(dataSource).ensure(ZoneId.systemDefault());
			}
		};
	}

	private static boolean isEmbedded(DataSource database) {
		try {
			return DatabaseProduct.of(database).isEmbedded();
		}
		catch (MetaDataAccessException e) {
			throw new IllegalStateException("the product of the database cannot be read", e);
		}
	}
}
