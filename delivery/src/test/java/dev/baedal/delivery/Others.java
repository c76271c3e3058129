package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;

/** What customer, order, store and a rider do about an order, until delivery knows. */
class Others {

	private static final AtomicLong ORDERS = new AtomicLong();
	private static final String RIDER = "KITCHEN_RIDER";
	private static final String LOYALTY = "LOYALTY_EVERY_N";
	private static final String GATE = "PER_ORDER_GATE";
	private static final Set<String> SAYS = Set.of("DeliveryReady.v1", "Picked.v1", "Arrived.v1", "DeliveryReleased.v1",
			"DeliveryFailed.v1", "DeliveryConfirmed.v1", "DeliveryCancelled.v1");

	private final Wire wire;
	private final HttpApi api;

	Others(Wire wire, HttpApi api) {
		this.wire = wire;
		this.api = api;
	}

	long newOrderId() {
		return ORDERS.incrementAndGet();
	}

	/** The orderId of an order in this state, in Seoul. */
	long order(String status) {
		return order(status, "seoul");
	}

	long order(String status, String region) {
		long orderId = newOrderId();
		say("OrderPlaced.v1", orderId, placed(orderId, region, RIDER, LOYALTY));
		if (!status.equals("WAITING")) {
			say("OrderAccepted.v1", orderId);
			say("CookFinished.v1", orderId);
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

	/** An order of a store with this fulfilment, which the store has taken; cooked, where it is cooked. */
	long prepared(String fulfilment) {
		return prepared(newOrderId(), fulfilment, LOYALTY);
	}

	/** The same where a coupon has to come first. */
	long gated(long orderId, String fulfilment) {
		return prepared(orderId, fulfilment, GATE);
	}

	private long prepared(long orderId, String fulfilment, String couponPolicy) {
		say("OrderPlaced.v1", orderId, placed(orderId, "seoul", fulfilment, couponPolicy));
		say("OrderAccepted.v1", orderId);
		if (!fulfilment.equals("SHIP_ON_PAYMENT")) {
			say("CookFinished.v1", orderId);
		}
		return orderId;
	}

	/** The end of an order, as store or order say it, where coupon has to answer too. */
	void end(String type, long orderId) {
		say(type, orderId, ending(orderId, "\"PAYMENT\",\"DELIVERY\",\"COUPON\""));
	}

	private void pick(long orderId) {
		assertThat(api.put("/deliveries/" + orderId + "/pick", "{\"riderId\":\"rider-7\"}").status()).isEqualTo(200);
	}

	private void command(long orderId, String command) {
		assertThat(api.put("/deliveries/" + orderId + "/" + command).status()).isEqualTo(200);
	}

	/** @return the event's id */
	String say(String type, long orderId) {
		return say(type, orderId, json(type, orderId));
	}

	String say(String type, long orderId, String json) {
		return wire.say(type, orderId, json);
	}

	void sayAgain(String id, String type, long orderId) {
		wire.sayAgain(id, type, orderId, json(type, orderId));
	}

	void awaitStatus(long orderId, String status) {
		await().untilAsserted(() -> assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo(status));
	}

	/** Waits until delivery has said this often that its part is undone. */
	void awaitUndone(long orderId, int times) {
		await().untilAsserted(
				() -> assertThat(Collections.frequency(said(orderId), "DeliveryCancelled.v1")).isEqualTo(times));
	}

	/** What delivery itself said about the order. */
	List<String> said(long orderId) {
		return wire.types(orderId).stream().filter(SAYS::contains).toList();
	}

	private static String json(String type, long orderId) {
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
