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

/** Wires the gate, the endpoint that closes it, and the filter and the listener that pass through it. */
@Configuration(proxyBeanMethods = false)
class WriteGateConfiguration {

	@Bean
	WriteGate pause() {
		return new WriteGate();
	}

	@Bean
	WriteGateTransactionListener pausedTransactions(WriteGate pause) {
		return new WriteGateTransactionListener(pause);
	}

	@Bean
	WriteGateEndpoint pauseEndpoint(WriteGate pause) {
		return new WriteGateEndpoint(pause);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class Commands {

		@Bean
		FilterRegistrationBean<WriteGateFilter> pauseFilter(WriteGate pause) {
			FilterRegistrationBean<WriteGateFilter> registration = new FilterRegistrationBean<>(
					new WriteGateFilter(pause));
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
