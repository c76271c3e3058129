package dev.baedal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class EmbeddedMetricsTest {

	private final MeterRegistry registry = new SimpleMeterRegistry();
	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				JdbcClientAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
				TransactionAutoConfiguration.class, EmbeddedAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=jdbc:h2:mem:metrics");

	@Test
	void countsStatementsAndTheTransactionsThatWrote() {
		service.run(context -> {
			context.getBeansOfType(MeterBinder.class).values().forEach(binder -> binder.bindTo(registry));
			JdbcClient jdbc = context.getBean(JdbcClient.class);
			jdbc.sql("CREATE TABLE dish (id INT)").update();
			double statements = count("statements");
			double commits = count("commits");

			context.getBean(TransactionOperations.class).executeWithoutResult(status -> {
				jdbc.sql("INSERT INTO dish VALUES (1)").update();
				jdbc.sql("INSERT INTO dish VALUES (2)").update();
			});
			jdbc.sql("SELECT id FROM dish").query(Integer.class).list();

			assertThat(count("statements") - statements).isEqualTo(3);
			assertThat(count("commits") - commits).isEqualTo(1);
		});
	}

	private double count(String what) {
		return registry.get("baedal.database." + what).functionCounter().count();
	}
}
