package dev.baedal.embedded;

import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Wraps the data source in {@link SingleWriter} if the database is H2. A database server is left as it is. */
@AutoConfiguration
class EmbeddedAutoConfiguration {

	/** As long as H2 waits for a row: {@code LOCK_TIMEOUT} of the URL. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	@Bean
	static BeanPostProcessor singleWriter(Environment environment) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return bean instanceof DataSource database && isH2(environment) ? new SingleWriter(database, PATIENCE)
						: bean;
			}
		};
	}

	private static boolean isH2(Environment environment) {
		return DatabaseDriver.fromJdbcUrl(environment.getProperty("spring.datasource.url")) == DatabaseDriver.H2;
	}
}
