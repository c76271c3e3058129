package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import dev.baedal.journeys.turnover.Turnover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A new service builds its state from the topic, with its own group and database; no other service changes (004-A11).
 */
@Journey
class NewServiceIT {

	@Test
	void readsEventsFromBeforeItsFirstStartAndFromItsAbsence(Platform platform, @TempDir Path folder) {
		Customer customer = platform.customer();
		long delivered = customer.orders();
		new Delivering(platform, customer).deliver(List.of(delivered));

		try (ConfigurableApplicationContext turnover = start(platform, folder)) {
			awaitEveryOrder(turnover, platform);
			eventually(() -> assertThat(sold(turnover, delivered)).isEqualTo(18_000));
		}
		long duringAbsence = customer.orders();

		try (ConfigurableApplicationContext turnover = start(platform, folder)) {
			awaitEveryOrder(turnover, platform);
			assertThat(sold(turnover, duringAbsence)).as("not delivered yet").isZero();
		}
	}

	private static ConfigurableApplicationContext start(Platform platform, Path folder) {
		return Turnover.start(folder, "localhost:" + platform.port(Platform.Program.KAFKA));
	}

	private static void awaitEveryOrder(ConfigurableApplicationContext turnover, Platform platform) {
		long orders = platform.gateway()
			.get("/orders?size=1")
			.is(200)
			.body()
			.path("page")
			.path("totalElements")
			.asLong();
		eventually(() -> assertThat(sales(turnover).sql("SELECT COUNT(*) FROM sale").query(Long.class).single())
			.isEqualTo(orders));
	}

	/** In won; 0 for an order that has not been delivered. */
	private static long sold(ConfigurableApplicationContext turnover, long order) {
		return sales(turnover).sql("SELECT COALESCE(SUM(won), 0) FROM sale WHERE delivered AND order_id = ?")
			.param(order)
			.query(Long.class)
			.single();
	}

	private static JdbcClient sales(ConfigurableApplicationContext turnover) {
		return turnover.getBean(JdbcClient.class);
	}
}
