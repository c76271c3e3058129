package dev.baedal.journeys.turnover;

import java.nio.file.Path;

import dev.baedal.messaging.EventHandlers;
import dev.baedal.messaging.EventType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service: the events that it consumes, its own table, and {@code turnover.yml}. */
@SpringBootApplication
public class Turnover {

	/** @param folder for its database @param brokers of the running platform */
	public static ConfigurableApplicationContext start(Path folder, String brokers) {
		return new SpringApplicationBuilder(Turnover.class).run("--spring.config.name=turnover",
				"--baedal.data=" + folder, "--baedal.kafka=" + brokers);
	}

	@Bean
	EventHandlers handlers(JdbcClient jdbc) {
		return new EventHandlers()
			.on(OrderPlaced.class,
					placed -> jdbc.sql("INSERT INTO sale (order_id, store_id, won) VALUES (?, ?, ?)")
						.params(placed.orderId(), placed.storeId(), placed.price())
						.update())
			.on(DeliveryConfirmed.class,
					confirmed -> jdbc.sql("UPDATE sale SET delivered = TRUE WHERE order_id = ?")
						.param(confirmed.orderId())
						.update());
	}

	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, long storeId, long price) {}

	@EventType("DeliveryConfirmed.v1")
	record DeliveryConfirmed(long orderId) {}
}
