package dev.baedal.embedded;

import java.time.Duration;

import javax.sql.DataSource;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wraps the data source in {@link SingleWriter} if the database is H2, and leaves a database server unchanged. */
@AutoConfiguration
class EmbeddedAutoConfiguration {

	/** Equals H2's own time-out for a row, {@code LOCK_TIMEOUT} of the URL. */
	private static final Duration TURN_TIMEOUT = Duration.ofSeconds(5);

	@Bean
	static BeanPostProcessor singleWriter(Environment environment) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return bean instanceof DataSource database && isH2(environment)
						? new SingleWriter(database, TURN_TIMEOUT)
						: bean;
			}
		};
	}

	/** A class of its own, since the library also works without Micrometer. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterBinder.class)
	static class Metrics {

		@Bean
		EmbeddedMetrics embeddedMetrics(ObjectProvider<DataSource> databases) {
			return new EmbeddedMetrics(databases);
		}
	}

	private static boolean isH2(Environment environment) {
		return DatabaseDriver.fromJdbcUrl(environment.getProperty("spring.datasource.url")) == DatabaseDriver.H2;
	}
}
