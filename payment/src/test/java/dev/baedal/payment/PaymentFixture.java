package dev.baedal.payment;

import java.util.concurrent.atomic.AtomicLong;

import dev.baedal.messaging.test.Wire;
import dev.baedal.payment.application.PaymentProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A controllable provider, its ledger, and the events of other services. */
@TestConfiguration(proxyBeanMethods = false)
class PaymentFixture {

	static final long MOST = 1_000_000;

	/** No poll comes to the help of a wake-up. */
	@Bean
	DynamicPropertyRegistrar quickRefunds() {
		return registry -> {
			registry.add("baedal.payment.refunds.interval", () -> "1h");
			registry.add("baedal.payment.refunds.first-pause", () -> "100ms");
			registry.add("baedal.payment.provider.decline-above", () -> MOST);
		};
	}

	@Bean
	@Primary
	ControllableProvider controllableProvider(@Qualifier("simulatedProvider") PaymentProvider simulated) {
		return new ControllableProvider(simulated);
	}

	@Bean
	Ledger ledger(JdbcClient jdbc) {
		return new Ledger(jdbc);
	}

	@Bean
	Api api() {
		return new Api();
	}

	@Bean
	OtherServices others(Wire wire) {
		return new OtherServices(wire);
	}

	/** The ledger of the provider, and the inbox of payment. */
	record Ledger(JdbcClient jdbc) {

		/** The amount that the provider holds for an order, in won. */
		long held(long orderId) {
			return sum("captured - refunded", orderId);
		}

		long captured(long orderId) {
			return sum("captured", orderId);
		}

		/** Whether payment has consumed this event. */
		boolean wasConsumed(String eventId) {
			return jdbc.sql("SELECT COUNT(*) FROM inbox WHERE event_id = ?")
				.param(eventId)
				.query(Long.class)
				.single() > 0;
		}

		private long sum(String column, long orderId) {
			return jdbc.sql("SELECT COALESCE(SUM(%s), 0) FROM provider_charge WHERE payment_key = ?".formatted(column))
				.param("order-" + orderId)
				.query(Long.class)
				.single();
		}
	}

	/** Publishes the events of order and store. */
	record OtherServices(Wire wire) {

		private static final AtomicLong IDS = new AtomicLong();

		long newOrder() {
			return IDS.incrementAndGet();
		}

		String abandoned(long orderId) {
			return wire.publish("OrderAbandoned.v1", orderId, abandonment(orderId));
		}

		String abandonedAgain(String eventId, long orderId) {
			return wire.redeliver(eventId, "OrderAbandoned.v1", orderId, abandonment(orderId));
		}

		private static String abandonment(long orderId) {
			return """
					{"orderId":%d,"customerId":"khl","reason":"payment gave no answer in time"}""".formatted(orderId);
		}

		String cancelled(long orderId) {
			return wire.publish("OrderCancelled.v1", orderId, """
					{"orderId":%d,"customerId":"khl","storeId":1,"price":18000,"reason":null,
					 "outstanding":["PAYMENT","STORE","DELIVERY"],"policy":{}}""".formatted(orderId));
		}

		String settlementAsked(long orderId, String part) {
			return wire.publish("SettlementAsked.v1", orderId, """
					{"orderId":%d,"customerId":"khl","storeId":1,"reason":"late","outstanding":["%s"]}"""
				.formatted(orderId, part));
		}

		String rejected(long orderId) {
			return wire.publish("OrderRejected.v1", orderId, """
					{"orderId":%d,"customerId":"khl","storeId":1,"reason":"품절"}""".formatted(orderId));
		}
	}
}
