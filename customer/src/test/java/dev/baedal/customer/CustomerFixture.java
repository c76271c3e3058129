package dev.baedal.customer;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishes the events of other services. Each order has a new number, each event is 1 s after the last one. */
@TestConfiguration(proxyBeanMethods = false)
class CustomerFixture {

	static final Instant BEGIN = Instant.parse("2025-01-01T12:00:00Z");

	private static final AtomicLong LAST = new AtomicLong();

	@Bean
	HttpApi api() {
		return new HttpApi();
	}

	@Bean
	OtherServices others(Wire wire, JdbcClient jdbc) {
		return new OtherServices(wire, jdbc);
	}

	record OtherServices(Wire wire, JdbcClient jdbc) {

		PublishedOrder newOrder(String customerId) {
			return new PublishedOrder(this, LAST.incrementAndGet(), customerId);
		}
	}

	static final class PublishedOrder {

		private static final String PLACED = """
				"storeId":1,"region":"seoul","address":"seoul 1","price":36000,
				"lines":[{"menuItemId":1,"name":"치킨","unitPrice":18000,"qty":2}],
				"policy":{"fulfilment":"KITCHEN_RIDER","acceptance":"MANUAL","cancelPolicy":"ANYTIME",
					          "couponPolicy":"LOYALTY_EVERY_N","couponEveryN":2}""";

		private final OtherServices others;
		private final long orderId;
		private final String customerId;
		private Instant now = BEGIN;

		PublishedOrder(OtherServices others, long orderId, String customerId) {
			this.others = others;
			this.orderId = orderId;
			this.customerId = customerId;
		}

		long orderId() {
			return orderId;
		}

		PublishedOrder placed() {
			return publish("OrderPlaced", PLACED);
		}

		PublishedOrder redeemed() {
			return publish("OrderPlaced", PLACED + ",\"discount\":2000,\"couponId\":3,\"deliveryFee\":3000");
		}

		/** Publishes an event, and waits until customer has consumed it, with or without an effect. */
		PublishedOrder publish(String event, String fields) {
			String id = UUID.randomUUID().toString();
			others.wire()
				.publish(Wire.ORDERS, Long.toString(orderId), id, event + ".v1",
						"{\"orderId\":%d,\"customerId\":\"%s\",%s}".formatted(orderId, customerId, fields), now);
			now = now.plus(Duration.ofSeconds(1));
			await().until(() -> others.jdbc()
				.sql("SELECT COUNT(*) FROM inbox WHERE event_id = ?")
				.param(id)
				.query(Long.class)
				.single() == 1);
			return this;
		}
	}
}
