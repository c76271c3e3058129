package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;

/** Says what order says about a customer's orders, and waits until the kitchen knows. */
class Customer {

	private static final AtomicLong ORDERS = new AtomicLong();
	private static final String POLICY = """
			{"fulfilment":"KITCHEN_RIDER","acceptance":"MANUAL","cancelPolicy":"ANYTIME",
			 "couponPolicy":"LOYALTY_EVERY_N","couponEveryN":2}""";

	private static final Set<String> ORDER_SAYS = Set.of("OrderPlaced.v1", "OrderCancelled.v1", "SettlementAsked.v1");

	private final Wire wire;
	private final HttpApi api;

	Customer(Wire wire, HttpApi api) {
		this.wire = wire;
		this.api = api;
	}

	long newOrderId() {
		return ORDERS.incrementAndGet();
	}

	/** @return the orderId of an order that has been received */
	long orders() {
		long orderId = newOrderId();
		saysPlaced(orderId);
		awaitStatus(orderId, "RECEIVED");
		return orderId;
	}

	/** @return the event's id */
	String saysPlaced(long orderId) {
		return wire.say("OrderPlaced.v1", orderId, placed(orderId));
	}

	static String placed(long orderId) {
		return """
				{"orderId":%d,"customerId":"khl","storeId":1,"region":"seoul","address":"seoul gangnam 1","price":38500,
				 "lines":[{"menuItemId":1,"name":"후라이드치킨","unitPrice":18000,"qty":2},
				          {"menuItemId":5,"name":"콜라","unitPrice":2500,"qty":1}],"policy":%s}"""
			.formatted(orderId, POLICY);
	}

	/** @return the event's id */
	String saysCancelled(long orderId) {
		return wire.say("OrderCancelled.v1", orderId, cancelled(orderId));
	}

	static String cancelled(long orderId) {
		return """
				{"orderId":%d,"customerId":"khl","storeId":1,"price":38500,"reason":"너무 늦어요",
				 "outstanding":["PAYMENT","STORE","DELIVERY"],"policy":%s}""".formatted(orderId, POLICY);
	}

	void awaitStatus(long orderId, String status) {
		await().untilAsserted(
				() -> assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo(status));
	}

	/** Waits until store has said this often about the order that its part is undone. */
	void awaitUndone(long orderId, int times) {
		await().untilAsserted(
				() -> assertThat(Collections.frequency(wire.types(orderId), "CookCancelled.v1")).isEqualTo(times));
	}

	/** What store itself said about the order. */
	List<String> said(long orderId) {
		return wire.types(orderId)
			.stream()
			.filter(type -> !ORDER_SAYS.contains(type))
			.toList();
	}
}
