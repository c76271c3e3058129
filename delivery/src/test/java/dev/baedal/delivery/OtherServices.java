package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;

/** The events of the other services and a rider's commands, which bring an order to a status. */
class OtherServices {

	private static final AtomicLong ORDERS = new AtomicLong();
	private static final String RIDER = "KITCHEN_RIDER";
	private static final String LOYALTY = "LOYALTY_EVERY_N";
	private static final String GATE = "PER_ORDER_GATE";
	private static final Set<String> DELIVERY_EVENTS = Set.of("DeliveryReady.v1", "Picked.v1", "Arrived.v1",
			"DeliveryReleased.v1", "DeliveryFailed.v1", "DeliveryConfirmed.v1", "DeliveryCancelled.v1");

	private final Wire wire;
	private final HttpApi api;

	OtherServices(Wire wire, HttpApi api) {
		this.wire = wire;
		this.api = api;
	}

	long newOrderId() {
		return ORDERS.incrementAndGet();
	}

	/** @return the orderId of an order in this status, in Seoul */
	long order(String status) {
		return order(status, "seoul");
	}

	long order(String status, String region) {
		long orderId = newOrderId();
		publish("OrderPlaced.v1", orderId, placed(orderId, region, RIDER, LOYALTY));
		if (!status.equals("WAITING")) {
			publish("OrderAccepted.v1", orderId);
			publish("CookFinished.v1", orderId);
			awaitStatus(orderId, "READY");
		}
		switch (status) {
			case "PICKED" -> pick(orderId);
			case "ARRIVED" -> {
				pick(orderId);
				command(orderId, "arrived");
			}
			case "CONFIRMED" -> {
				pick(orderId);
				command(orderId, "confirmdelivered");
			}
			default -> {
			}
		}
		awaitStatus(orderId, status);
		return orderId;
	}

	/** An accepted order of a store with this fulfilment; cooked, unless it is a parcel. */
	long prepared(String fulfilment) {
		return prepared(newOrderId(), fulfilment, LOYALTY);
	}

	/** As {@link #prepared}, at a store whose deliveries wait for a coupon. */
	long gated(long orderId, String fulfilment) {
		return prepared(orderId, fulfilment, GATE);
	}

	private long prepared(long orderId, String fulfilment, String couponPolicy) {
		publish("OrderPlaced.v1", orderId, placed(orderId, "seoul", fulfilment, couponPolicy));
		publish("OrderAccepted.v1", orderId);
		if (!fulfilment.equals("SHIP_ON_PAYMENT")) {
			publish("CookFinished.v1", orderId);
		}
		return orderId;
	}

	/** Publishes the end of an order to which coupon has to answer too. */
	void end(String type, long orderId) {
		publish(type, orderId, ending(orderId, "\"PAYMENT\",\"DELIVERY\",\"COUPON\""));
	}

	private void pick(long orderId) {
		assertThat(api.put("/deliveries/" + orderId + "/pick", "{\"riderId\":\"rider-7\"}").status()).isEqualTo(200);
	}

	private void command(long orderId, String command) {
		assertThat(api.put("/deliveries/" + orderId + "/" + command).status()).isEqualTo(200);
	}

	/** @return the event's id */
	String publish(String type, long orderId) {
		return publish(type, orderId, json(type, orderId));
	}

	String publish(String type, long orderId, String json) {
		return wire.publish(type, orderId, json);
	}

	void redeliver(String id, String type, long orderId) {
		wire.redeliver(id, type, orderId, json(type, orderId));
	}

	void awaitStatus(long orderId, String status) {
		await().untilAsserted(() -> assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo(status));
	}

	/** Waits until delivery has published DeliveryCancelled this many times. */
	void awaitUndone(long orderId, int times) {
		await().untilAsserted(
				() -> assertThat(Collections.frequency(published(orderId), "DeliveryCancelled.v1")).isEqualTo(times));
	}

	/** The types of the events that delivery has published about the order. */
	List<String> published(long orderId) {
		return wire.types(orderId).stream().filter(DELIVERY_EVENTS::contains).toList();
	}

	static String json(String type, long orderId) {
		return switch (type) {
			case "OrderPlaced.v1" -> placed(orderId, "seoul", RIDER, LOYALTY);
			case "CouponRevoked.v1" -> """
					{"orderId":%d,"customerId":"khl","revokedCouponId":null,"returnedCouponId":null}"""
				.formatted(orderId);
			case "OrderAccepted.v1", "CookFinished.v1" -> """
					{"orderId":%d,"customerId":"khl","storeId":1}""".formatted(orderId);
			case "OrderRejected.v1" -> """
					{"orderId":%d,"customerId":"khl","storeId":1,"reason":"재료가 떨어졌습니다"}""".formatted(orderId);
			case "SettlementAsked.v1" -> ending(orderId, "\"DELIVERY\"");
			case "OrderCancelled.v1" -> ending(orderId, "\"PAYMENT\",\"STORE\",\"DELIVERY\"");
			default -> throw new IllegalArgumentException(type);
		};
	}

	/** A placed order with notes for the kitchen and the rider. */
	static String placedWithNotes(long orderId) {
		return placed(orderId, "seoul", RIDER, LOYALTY).replace("\"policy\"",
				"\"notes\":{\"kitchen\":\"덜 맵게\",\"rider\":\"문 앞에\",\"cutlery\":false},\"policy\"");
	}

	private static String ending(long orderId, String outstanding) {
		return """
				{"orderId":%d,"customerId":"khl","storeId":1,"price":18000,"reason":null,"outstanding":[%s]}"""
			.formatted(orderId, outstanding);
	}

	private static String placed(long orderId, String region, String fulfilment, String couponPolicy) {
		return """
				{"orderId":%d,"customerId":"khl","storeId":1,"region":"%s","address":"seoul gangnam 1","price":18000,
				 "lines":[{"menuItemId":1,"name":"후라이드치킨","unitPrice":18000,"qty":1}],
				 "policy":{"fulfilment":"%s","acceptance":"MANUAL","cancelPolicy":"ANYTIME","couponPolicy":"%s"}}"""
			.formatted(orderId, region, fulfilment, couponPolicy);
	}
}
