package dev.baedal.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members, orders and deliveries, each with a new id. */
@TestConfiguration(proxyBeanMethods = false)
class CouponFixture {

	private static final AtomicLong LAST = new AtomicLong();

	@Bean
	HttpApi api() {
		return new HttpApi();
	}

	@Bean
	OrderScenario orderScenario(Wire wire, JdbcClient jdbc) {
		return new OrderScenario(wire, jdbc);
	}

	static String newCustomerId() {
		return "customer-" + LAST.incrementAndGet();
	}

	static String member(HttpApi api) {
		String customerId = newCustomerId();
		assertThat(api.post("/couponMgmts", "{\"customerId\":\"%s\"}".formatted(customerId)).status()).isEqualTo(201);
		return customerId;
	}

	/** Publishes events of order and delivery, and waits until coupon has handled each. */
	record OrderScenario(Wire wire, JdbcClient jdbc) {

		long placed(String customerId, long storeId, String couponPolicy, Integer everyN) {
			long orderId = LAST.incrementAndGet();
			placed(orderId, customerId, storeId, couponPolicy, everyN);
			return orderId;
		}

		void placed(long orderId, String customerId, long storeId, String couponPolicy, Integer everyN) {
			awaitHandled(wire.publish("OrderPlaced.v1", orderId, """
					{"orderId":%d,"customerId":"%s","storeId":%d,"region":"seoul","address":"seoul 1","price":18000,
					 "lines":[{"menuItemId":1,"name":"치킨","unitPrice":18000,"qty":1}],
					 "policy":{"fulfilment":"KITCHEN_RIDER","acceptance":"MANUAL","cancelPolicy":"ANYTIME",
					           "couponPolicy":"%s","couponEveryN":%d}}""".formatted(orderId, customerId, storeId,
					couponPolicy, everyN)));
		}

		void confirmed(long orderId, String customerId, long storeId, Instant at) {
			awaitHandled(wire.publish(Wire.ORDERS, Long.toString(orderId), UUID.randomUUID().toString(),
					"DeliveryConfirmed.v1", """
							{"orderId":%d,"customerId":"%s","storeId":%d,"riderId":"rider-7"}""".formatted(orderId,
							customerId, storeId),
					at));
		}

		/** @param type an event that ends an order before its delivery */
		void ended(String type, long orderId, String customerId, String... outstanding) {
			String parts = Stream.of(outstanding).map("\"%s\""::formatted).collect(Collectors.joining(","));
			awaitHandled(wire.publish(type, orderId, """
					{"orderId":%d,"customerId":"%s","storeId":1,"price":18000,"reason":"sorry","outstanding":[%s]}"""
				.formatted(orderId, customerId, parts)));
		}

		/** @return the id of a new coupon that the customer can redeem at the store */
		long earned(String customerId, long storeId) {
			long orderId = delivered(customerId, storeId, 1);
			return jdbc.sql("SELECT coupon_id FROM coupon WHERE order_id = ?")
				.param(orderId)
				.query(Long.class)
				.single();
		}

		long newOrderId() {
			return LAST.incrementAndGet();
		}

		/** Places and delivers an order at a store with a coupon for every second delivery. */
		long delivered(String customerId, long storeId) {
			return delivered(customerId, storeId, 2);
		}

		long delivered(String customerId, long storeId, int everyN) {
			long orderId = placed(customerId, storeId, "LOYALTY_EVERY_N", everyN);
			confirmed(orderId, customerId, storeId, Instant.now());
			return orderId;
		}

		void awaitHandled(String eventId) {
			await().pollInterval(Duration.ofMillis(20))
				.until(() -> jdbc.sql("SELECT COUNT(*) FROM inbox WHERE event_id = ?")
					.param(eventId)
					.query(Long.class)
					.single() == 1);
		}
	}
}
