package dev.baedal.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** M22: MyPage is rebuilt from the topic while it serves requests, and the rebuilt pages equal the replaced ones. */
@CustomerTest
class RebuildTest {

	private static final String STORE = "\"storeId\":1";
	private static final String RIDER = "\"riderId\":\"rider-7\"";
	/** Has a step back, which would show if the events were applied twice. */
	private static final List<Step> EVENTS = List.of(new Step("PaymentApproved", "\"amount\":36000"),
			new Step("OrderPlaced", STORE + ",\"price\":36000"),
			new Step("OrderReceived", STORE + ",\"answerBy\":\"2025-01-01T12:15:00Z\""),
			new Step("OrderAccepted", STORE + ",\"promisedAt\":\"2025-01-01T12:20:00Z\""),
			new Step("CookDelayed", STORE + ",\"promisedAt\":\"2025-01-01T12:30:00Z\",\"reason\":\"busy\""),
			new Step("CookStarted", STORE), new Step("CookFinished", STORE), new Step("DeliveryReady", STORE),
			new Step("Picked", RIDER), new Step("DeliveryReleased", RIDER + ",\"reason\":\"rider fell ill\""),
			new Step("Picked", RIDER), new Step("Arrived", RIDER), new Step("DeliveryConfirmed", STORE + "," + RIDER));

	private record Step(String event, String fields) {}

	@Autowired
	HttpApi api;
	@Autowired
	CustomerFixture.OtherServices others;
	@Autowired
	JdbcClient jdbc;
	@Autowired
	Wire wire;

	@Test
	void rebuiltPagesEqualTheReplacedOnes() {
		List<Long> orders = IntStream.range(0, 24).mapToObj(this::publishOrder).toList();
		long onlyPaid = others.newOrder("khl").publish("PaymentApproved", "\"amount\":36000").orderId();
		long expired = 900_000_000L;
		jdbc.sql("INSERT INTO my_page (order_id, version, customer_id, status, settled, updated_at) "
				+ "VALUES (?, 0, 'khl', 'PLACED', FALSE, '2020-01-01 12:00:00')")
			.param(expired)
			.update();
		Map<Long, JsonNode> before = pages(orders);
		JsonNode expiredBefore = page(expired);
		orders.forEach(this::damage);
		assertThat(pages(orders)).isNotEqualTo(before);

		JsonNode result = rebuild();

		assertThat(result.get("state").asString()).isEqualTo("DONE");
		assertThat(result.get("changed").asLong()).isEqualTo(orders.stream().filter(order -> order % 6 != 5).count());
		assertThat(pages(orders)).isEqualTo(before);
		assertThat(page(expired)).isEqualTo(expiredBefore);
		assertThat(
				jdbc.sql("SELECT payment FROM my_page WHERE order_id = ?").param(onlyPaid).query(String.class).single())
			.isEqualTo("APPROVED");
		jdbc.sql("DELETE FROM my_page WHERE order_id = ?").param(expired).update();
	}

	@Test
	void losesAndDoublesNothingWhileEventsArrive() throws Exception {
		List<Long> orders = Collections.synchronizedList(new ArrayList<>());
		List<String> published = Collections.synchronizedList(new ArrayList<>());
		AtomicBoolean enough = new AtomicBoolean();
		Thread publisher = new Thread(() -> {
			while (!enough.get()) {
				List<Long> some = IntStream.range(0, 20).mapToObj(i -> others.newOrder("busy").orderId()).toList();
				orders.addAll(some);
				IntStream.range(0, EVENTS.size())
					.forEach(step -> some.forEach(order -> published.add(publish(step, order))));
				await().atMost(Duration.ofSeconds(60))
					.until(() -> published.stream().skip(published.size() - 20).allMatch(this::isConsumed));
			}
		});
		publisher.start();
		List<JsonNode> results;
		try {
			results = IntStream.range(0, 3).mapToObj(i -> rebuild()).toList();
		}
		finally {
			enough.set(true);
			publisher.join();
		}

		assertThat(results).allSatisfy(result -> assertThat(result.get("state").asString()).isEqualTo("DONE"));
		await().atMost(Duration.ofSeconds(60)).until(() -> published.stream().allMatch(this::isConsumed));
		for (long order : orders) {
			JsonNode page = page(order);
			assertThat(page.get("status").asString()).as("order %d", order).isEqualTo("DELIVERED");
			assertThat(page.get("history")
				.valueStream()
				.map(line -> line.get("type").asString() + line.get("at").asString()))
				.as("order %d", order)
				.containsExactlyElementsOf(IntStream.range(0, EVENTS.size())
					.mapToObj(step -> EVENTS.get(step).event() + at(step))
					.toList());
		}
		assertThat(api.get("/actuator/parked").body().get("count").asLong()).isZero();
	}

	@Test
	void putsTheEventsOfARebuiltPageIntoTheInbox() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl").placed();
		jdbc.sql("DELETE FROM inbox").update();

		assertThat(rebuild().get("state").asString()).isEqualTo("DONE");

		assertThat(jdbc.sql("SELECT COUNT(*) FROM inbox").query(Long.class).single()).isPositive();
		assertThat(page(order.orderId()).get("history").size()).isEqualTo(1);
	}

	/** A page from before pages had lines; its event has no store's name. */
	@Test
	void fillsTheLinesOfOldPages() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl").placed();
		JsonNode filled = page(order.orderId());
		run("UPDATE my_page SET order_lines = NULL, store_name = NULL WHERE order_id = ?", order.orderId());
		assertThat(page(order.orderId()).get("lines").isNull()).isTrue();

		assertThat(rebuild().get("state").asString()).isEqualTo("DONE");

		assertThat(page(order.orderId()).get("lines").size()).isOne();
		assertThat(page(order.orderId())).isEqualTo(filled);
	}

	/** The topic has the personal data until its retention ends; the page does not (M45). */
	@Test
	void keepsAnAnonymisedPageAnonymous() {
		CustomerFixture.PublishedOrder order = others.newOrder("forgotten")
			.publish("PaymentApproved", "\"amount\":36000")
			.redeemed()
			.publish("OrderAccepted", STORE)
			.publish("Picked", RIDER)
			.publish("OrderCancelled",
					STORE + ",\"price\":36000,\"reason\":\"forgotten lives there\",\"outstanding\":[]")
			.publish("OrderAnonymised", STORE)
			.publish("DeliveryReleased", RIDER + ",\"reason\":\"forgotten was not there\"")
			.publish("PayCancelled", "\"refunded\":36000,\"reason\":\"for forgotten\"");
		JsonNode before = page(order.orderId());
		assertThat(before.toString()).doesNotContain("forgotten")
			.doesNotContain("rider-7")
			.contains("익명처리됨")
			.contains("\"refunded\":36000");
		run("DELETE FROM my_page WHERE order_id = ?", order.orderId());

		assertThat(rebuild().get("state").asString()).isEqualTo("DONE");

		assertThat(page(order.orderId())).isEqualTo(before);
	}

	@Test
	void startsOverAfterAKilledRun() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl").placed();
		JsonNode before = page(order.orderId());
		jdbc.sql("UPDATE rebuild_run SET run = 'one that was killed'").update();
		jdbc.sql("INSERT INTO rebuild_event (order_id, event_id, type, occurred_at, topic_partition, payload) "
				+ "VALUES (?, 'half', 'OrderCancelled.v1', '2025-01-01T12:00:00Z', 0, '{}')")
			.param(order.orderId())
			.update();
		jdbc.sql("UPDATE my_page SET price = 1 WHERE order_id = ?").param(order.orderId()).update();

		assertThat(rebuild().get("state").asString()).isEqualTo("DONE");

		assertThat(page(order.orderId())).isEqualTo(before);
		assertThat(jdbc.sql("SELECT COUNT(*) FROM rebuild_event").query(Long.class).single()).isZero();
	}

	@Test
	void leavesAPageWithAnUnreadableEvent() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl").placed();
		String id = wire.publish("OrderAccepted.v1", order.orderId(), "{\"orderId\":\"x\"");
		await().until(() -> api.get("/actuator/parked").body().get("count").asLong() > 0);
		JsonNode before = page(order.orderId());

		JsonNode result = rebuild();

		assertThat(result.get("left").asLong()).isPositive();
		assertThat(page(order.orderId())).isEqualTo(before);
		assertThat(api.send("DELETE", "/actuator/parked/" + id + "?reason=test", null).status()).isEqualTo(200);
	}

	@Test
	void skipsRecordsThatAreNoEvents() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl").placed();
		String key = Long.toString(order.orderId());
		send(key, null, Map.of("ce_type", "OrderAccepted.v1", "ce_id", "empty-" + key));
		send(key, "what is this", Map.of());
		send(key, "{}", Map.of("ce_type", "NobodyKnows.v1"));
		order.publish("OrderAccepted", STORE);
		JsonNode before = page(order.orderId());
		assertThat(before.get("status").asString()).isEqualTo("ACCEPTED");
		jdbc.sql("UPDATE my_page SET status = 'PLACED' WHERE order_id = ?").param(order.orderId()).update();

		assertThat(rebuild().get("state").asString()).isEqualTo("DONE");

		assertThat(page(order.orderId())).isEqualTo(before);
	}

	private void send(String key, String body, Map<String, String> headers) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(Wire.ORDERS, key,
				body == null ? null : body.getBytes());
		headers.forEach((name, value) -> message.headers().add(name, value.getBytes()));
		wire.send(message);
	}

	/** Publishes the events of one of four kinds of order. */
	private long publishOrder(int number) {
		CustomerFixture.PublishedOrder order = others.newOrder("khl")
			.publish("PaymentApproved", "\"amount\":36000")
			.placed();
		switch (number % 4) {
			case 0 -> order.publish("OrderRejected", STORE + ",\"reason\":\"재료가 떨어졌습니다\"")
				.publish("PayCancelled", "\"refunded\":36000")
				.publish("OrderSettled", "\"status\":\"REJECTED\",\"settled\":true");
			case 1 -> order.publish("OrderAccepted", STORE)
				.publish("OrderCancelled", STORE + ",\"price\":36000,\"reason\":\"너무 늦어요\",\"outstanding\":[]")
				.publish("CookCancelled", STORE);
			case 2 -> order.publish("OrderAccepted", STORE)
				.publish("CookStarted", STORE)
				.publish("CookFinished", STORE)
				.publish("Picked", RIDER)
				.publish("DeliveryConfirmed", STORE + "," + RIDER)
				.publish("CouponIssued", STORE + ",\"couponId\":1,\"code\":\"C%d\"".formatted(number));
			default -> {
			}
		}
		return order.orderId();
	}

	private void damage(long order) {
		switch ((int) (order % 6)) {
			case 0 -> run("DELETE FROM my_page_history WHERE order_id = ?", order)
				.run("DELETE FROM my_page WHERE order_id = ?", order);
			case 1 -> run("DELETE FROM my_page WHERE order_id = ?", order);
			case 2 ->
				run("UPDATE my_page SET status = 'COOKED', reason = 'nobody knows', price = price + 1, settled = TRUE, "
						+ "rider_id = 'nobody', customer_id = 'someone-else' WHERE order_id = ?", order);
			case 3 -> run("DELETE FROM my_page_history WHERE order_id = ? AND position = 0", order);
			case 4 -> run("UPDATE my_page_history SET label = '?' WHERE order_id = ?", order);
			default -> {
			}
		}
	}

	private RebuildTest run(String sql, long order) {
		jdbc.sql(sql).param(order).update();
		return this;
	}

	private JsonNode rebuild() {
		api.post("/actuator/rebuild", "{}");
		await().atMost(Duration.ofSeconds(60))
			.until(() -> !api.get("/actuator/rebuild").body().get("state").asString().equals("RUNNING"));
		return api.get("/actuator/rebuild").body();
	}

	private String publish(int step, long order) {
		return wire.publish(Wire.ORDERS, Long.toString(order), UUID.randomUUID().toString(),
				EVENTS.get(step).event() + ".v1",
				"{\"orderId\":%d,\"customerId\":\"busy\",%s}".formatted(order, EVENTS.get(step).fields()), at(step));
	}

	private static Instant at(int step) {
		return CustomerFixture.BEGIN.plusSeconds(step);
	}

	private boolean isConsumed(String id) {
		return jdbc.sql("SELECT COUNT(*) FROM inbox WHERE event_id = ?").param(id).query(Long.class).single() == 1;
	}

	private Map<Long, JsonNode> pages(List<Long> orders) {
		return orders.stream().collect(Collectors.toMap(order -> order, this::page));
	}

	private JsonNode page(long order) {
		return api.get("/myPages/" + order).body();
	}
}
