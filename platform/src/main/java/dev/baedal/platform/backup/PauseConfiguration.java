package dev.baedal.platform.backup;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The gate, what closes it, and what goes through it. */
@Configuration(proxyBeanMethods = false)
class PauseConfiguration {

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

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class Commands {

		@Bean
		FilterRegistrationBean<PauseFilter> pauseFilter(Pause pause) {
			FilterRegistrationBean<PauseFilter> registration = new FilterRegistrationBean<>(new PauseFilter(pause));
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
			return registration;
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBean(JdbcClient.class)
	static class Copies {

		@Bean
		DatabaseProduct databaseProduct(DataSource database) throws MetaDataAccessException {
			return DatabaseProduct.of(database);
		}

		@Bean
		DatabaseCopyEndpoint databaseCopyEndpoint(JdbcClient jdbc, DatabaseProduct database) {
			return new DatabaseCopyEndpoint(jdbc, database);
		}
	}
}
