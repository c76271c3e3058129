package dev.baedal.platform.storage.h2;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Wraps the data source in {@link H2Rollbacks} if the database is H2. A database server is left as it is. */
@Component
class EmbeddedDatabase implements BeanPostProcessor {

	private final Environment environment;

	EmbeddedDatabase(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return bean instanceof DataSource database && isH2() ? new H2Rollbacks(database) : bean;
	}

	private boolean isH2() {
		return DatabaseDriver.fromJdbcUrl(environment.getProperty("spring.datasource.url")) == DatabaseDriver.H2;
	}
}
