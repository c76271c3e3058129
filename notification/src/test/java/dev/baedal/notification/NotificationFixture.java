package dev.baedal.notification;

import java.util.concurrent.atomic.AtomicLong;

import dev.baedal.messaging.test.Wire;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A controllable channel, and the events of the other services. */
@TestConfiguration(proxyBeanMethods = false)
public class NotificationFixture {

	/** No poll comes to the help of a wake-up. */
	@Bean
	DynamicPropertyRegistrar quickSending() {
		return registry -> {
			registry.add("baedal.notification.sending.interval", () -> "1h");
			registry.add("baedal.clocks.patience", () -> "1s");
			registry.add("baedal.notification.sending.first-pause", () -> "100ms");
		};
	}

	@Bean
	@Primary
	ControllableChannel channel() {
		return new ControllableChannel();
	}

	@Bean
	Api api() {
		return new Api();
	}

	@Bean
	OtherServices others(Wire wire, JdbcClient jdbc) {
		return new OtherServices(wire, jdbc);
	}

	/** Publishes the events of the other services. Each order has a customer of its own. */
	public record OtherServices(Wire wire, JdbcClient jdbc) {

		private static final AtomicLong IDS = new AtomicLong();

		/** @param more fields besides the orderId and the customerId, such as {@code ,"code":"ABC"} */
		public String publish(String type, long orderId, String more) {
			return wire.publish(type, orderId, json(orderId, more));
		}

		void redeliver(String eventId, String type, long orderId, String more) {
			wire.redeliver(eventId, type, orderId, json(orderId, more));
		}

		public long newOrder() {
			return IDS.incrementAndGet();
		}

		public static String customer(long orderId) {
			return "customer-" + orderId;
		}

		/** Whether notification has handled this event. */
		boolean wasHandled(String eventId) {
			return jdbc.sql("SELECT COUNT(*) FROM inbox WHERE event_id = ?")
				.param(eventId)
				.query(Long.class)
				.single() > 0;
		}

		private static String json(long orderId, String more) {
			return """
					{"orderId":%d,"customerId":"%s"%s}""".formatted(orderId, customer(orderId), more);
		}
	}
}
