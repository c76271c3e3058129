package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import dev.baedal.store.application.cooking.CancelCooking;
import dev.baedal.store.application.cooking.DecideCancel;
import dev.baedal.store.application.cooking.ReceiveOrder;
import dev.baedal.store.domain.ChosenOption;
import dev.baedal.store.domain.CookingLine;
import dev.baedal.store.domain.CookingPolicy;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A customer's orders: publishes order's events or applies them, and waits for the kitchen to consume them. */
class Customer {

	private static final AtomicLong ORDERS = new AtomicLong();
	private static final Set<String> ORDER_EVENTS = Set.of("OrderPlaced.v1", "OrderCancelled.v1", "SettlementAsked.v1",
			"OrderCancelHeld.v1", "OrderCancelRefused.v1");

	/** The policy of the store of seed 000. */
	static final String POLICY = policy("KITCHEN_RIDER", "MANUAL", "ANYTIME", false);

	private final Wire wire;
	private final HttpApi api;
	private final ReceiveOrder receiveOrder;
	private final DecideCancel decideCancel;
	private final CancelCooking cancelCooking;
	private final TransactionTemplate transaction;
	private final JsonMapper json;

	Customer(Wire wire, HttpApi api, ReceiveOrder receiveOrder, DecideCancel decideCancel, CancelCooking cancelCooking,
			PlatformTransactionManager transactions, JsonMapper json) {
		this.wire = wire;
		this.api = api;
		this.receiveOrder = receiveOrder;
		this.decideCancel = decideCancel;
		this.cancelCooking = cancelCooking;
		this.transaction = new TransactionTemplate(transactions);
		this.json = json;
	}

	long newOrderId() {
		return ORDERS.incrementAndGet();
	}

	/** @return the orderId of an order that the kitchen has received */
	long orders() {
		long orderId = newOrderId();
		publishPlaced(orderId);
		awaitStatus(orderId, "RECEIVED");
		return orderId;
	}

	static String policy(String fulfilment, String acceptance, String cancelPolicy, boolean restockAfterCooking) {
		return """
				{"fulfilment":"%s","acceptance":"%s","cancelPolicy":"%s",
				 "couponPolicy":"LOYALTY_EVERY_N","couponEveryN":2,"restockAfterCooking":%s}""".formatted(fulfilment,
				acceptance, cancelPolicy, restockAfterCooking);
	}

	/**
	 * Applies OrderPlaced without Kafka.
	 *
	 * @param lines quantity by menu item
	 */
	void places(long orderId, String policy, Map<Long, Integer> lines) {
		CookingPolicy read = json.readValue(policy, CookingPolicy.class);
		List<CookingLine> all = lines.entrySet()
			.stream()
			.map(line -> new CookingLine(line.getKey(), "dish", line.getValue(), List.of(), null))
			.toList();
		transaction.executeWithoutResult(
				tx -> receiveOrder.receive(orderId, "khl", 1, "seoul gangnam 1", all, List.of(), null, read));
	}

	/** Applies OrderPlaced without Kafka, for a line of this menu item with these choices. */
	void places(long orderId, String policy, long menuItemId, int qty, Integer... choices) {
		CookingPolicy read = json.readValue(policy, CookingPolicy.class);
		List<CookingLine> line = List.of(new CookingLine(menuItemId, "dish", qty, List.of(), null));
		List<ChosenOption> chosen = Stream.of(choices).map(id -> new ChosenOption(menuItemId, id, qty)).toList();
		transaction.executeWithoutResult(
				tx -> receiveOrder.receive(orderId, "khl", 1, "seoul gangnam 1", line, chosen, null, read));
	}

	/** @return the orderId of an order that is in this status as soon as OrderPlaced is applied */
	long orders(String policy, Map<Long, Integer> lines, String status) {
		long orderId = newOrderId();
		places(orderId, policy, lines);
		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo(status);
		return orderId;
	}

	/** Applies OrderCancelled without Kafka. */
	void cancels(long orderId) {
		transaction.executeWithoutResult(tx -> cancelCooking.cancel(orderId, "khl", 1, "너무 늦어요"));
	}

	/** Applies DeliveryConfirmed without Kafka. */
	void confirmsDelivery(long orderId) {
		transaction.executeWithoutResult(tx -> cancelCooking.close(orderId));
	}

	/** Applies OrderCancelHeld without Kafka. */
	void holds(long orderId, String cancelPolicy, Instant expiresAt) {
		transaction.executeWithoutResult(
				tx -> decideCancel.held(orderId, "khl", 1, CancelPolicy.valueOf(cancelPolicy), "너무 늦어요", expiresAt));
	}

	void publishPlaced(long orderId, String policy, Map<Long, Integer> lines) {
		String jsonLines = lines.entrySet()
			.stream()
			.map(line -> "{\"menuItemId\":%d,\"name\":\"dish\",\"unitPrice\":1000,\"qty\":%d}".formatted(line.getKey(),
					line.getValue()))
			.collect(Collectors.joining(","));
		wire.publish("OrderPlaced.v1", orderId, """
				{"orderId":%d,"customerId":"khl","storeId":1,"region":"seoul","address":"seoul gangnam 1","price":1000,
				 "lines":[%s],"policy":%s}""".formatted(orderId, jsonLines, policy));
	}

	/** Sends the cancel claim that order sends over HTTP. */
	HttpApi.Reply claims(long orderId, String cancelPolicy) {
		return api.post("/internal/cookings/" + orderId + "/cancel-claims", """
				{"customerId":"khl","storeId":1,"cancelPolicy":"%s","reason":"너무 늦어요"}""".formatted(cancelPolicy));
	}

	void publishCancelHeld(long orderId, String cancelPolicy, Instant expiresAt) {
		wire.publish("OrderCancelHeld.v1", orderId, """
				{"orderId":%d,"customerId":"khl","storeId":1,"reason":"너무 늦어요","expiresAt":"%s","policy":%s}"""
			.formatted(orderId, expiresAt, policy("KITCHEN_RIDER", "MANUAL", cancelPolicy, false)));
	}

	void publishCancelRefused(long orderId) {
		wire.publish("OrderCancelRefused.v1", orderId, """
				{"orderId":%d,"customerId":"khl","storeId":1,"outcome":"EXPIRED","reason":null}""".formatted(orderId));
	}

	/** Waits until store has published exactly these events of the order. */
	void awaitPublished(long orderId, String... types) {
		await().untilAsserted(() -> assertThat(published(orderId)).containsExactly(types));
	}

	/** @return the event's id */
	String publishPlaced(long orderId) {
		return wire.publish("OrderPlaced.v1", orderId, placed(orderId));
	}

	static String placed(long orderId) {
		return """
				{"orderId":%d,"customerId":"khl","storeId":1,"region":"seoul","address":"seoul gangnam 1","price":38500,
				 "lines":[{"menuItemId":1,"name":"후라이드치킨","unitPrice":18000,"qty":2},
				          {"menuItemId":5,"name":"콜라","unitPrice":2500,"qty":1}],"policy":%s}""".formatted(orderId,
				POLICY);
	}

	/** As {@link #placed}, with notes for the kitchen and the rider, and one about a line. */
	static String placedWithNotes(long orderId) {
		return placed(orderId).replace("\"qty\":2", "\"qty\":2,\"note\":\"순살로\"")
			.replace("\"policy\"", "\"notes\":{\"kitchen\":\"덜 맵게\",\"rider\":\"문 앞에\",\"cutlery\":true},\"policy\"");
	}

	/** @return the event's id */
	String publishCancelled(long orderId) {
		return wire.publish("OrderCancelled.v1", orderId, cancelled(orderId));
	}

	static String cancelled(long orderId) {
		return """
				{"orderId":%d,"customerId":"khl","storeId":1,"price":38500,"reason":"너무 늦어요",
				 "outstanding":["PAYMENT","STORE","DELIVERY"],"policy":%s}""".formatted(orderId, POLICY);
	}

	void awaitStatus(long orderId, String status) {
		await().untilAsserted(() -> assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo(status));
	}

	/** Waits until store has published CookCancelled for the order this many times. */
	void awaitUndone(long orderId, int times) {
		await().untilAsserted(
				() -> assertThat(Collections.frequency(wire.types(orderId), "CookCancelled.v1")).isEqualTo(times));
	}

	/** The types of the events that store has published about the order. */
	List<String> published(long orderId) {
		return wire.types(orderId).stream().filter(type -> !ORDER_EVENTS.contains(type)).toList();
	}
}
