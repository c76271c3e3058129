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

/** M22: MyPage is made anew from the topic while it serves, and the result equals what it replaced. */
@CustomerTest
class RebuildTest {

	private static final String STORE = "\"storeId\":1";
	private static final String RIDER = "\"riderId\":\"rider-7\"";
	/** With a step back, which would show if it were told twice. */
	private static final List<Said> LIFE = List.of(new Said("PaymentApproved", "\"amount\":36000"),
			new Said("OrderPlaced", STORE + ",\"price\":36000"), new Said("OrderAccepted", STORE),
			new Said("CookStarted", STORE), new Said("CookFinished", STORE), new Said("DeliveryReady", STORE),
			new Said("Picked", RIDER), new Said("DeliveryReleased", RIDER + ",\"reason\":\"rider fell ill\""),
			new Said("Picked", RIDER), new Said("Arrived", RIDER), new Said("DeliveryConfirmed", STORE + "," + RIDER));

	private record Said(String event, String fields) {}

	@Autowired
	HttpApi api;
	@Autowired
	CustomerFixture.Others others;
	@Autowired
	JdbcClient jdbc;
	@Autowired
	Wire wire;

	@Test
	void whatIsMadeAnewEqualsWhatItReplaces() {
		List<Long> orders = IntStream.range(0, 24).mapToObj(this::live).toList();
		long onlyPaid = others.about("khl").say("PaymentApproved", "\"amount\":36000").orderId();
		long forgotten = 900_000_000L;
		jdbc.sql("INSERT INTO my_page (order_id, version, customer_id, status, settled, updated_at) "
				+ "VALUES (?, 0, 'khl', 'PLACED', FALSE, '2020-01-01 12:00:00')")
			.param(forgotten)
			.update();
		Map<Long, JsonNode> before = pages(orders);
		JsonNode forgottenBefore = page(forgotten);
		orders.forEach(this::damage);
		assertThat(pages(orders)).isNotEqualTo(before);

		JsonNode result = rebuild();

		assertThat(result.get("state").asString()).isEqualTo("DONE");
		assertThat(result.get("changed").asLong()).isEqualTo(orders.stream().filter(order -> order % 6 != 5).count());
		assertThat(pages(orders)).isEqualTo(before);
		assertThat(page(forgotten)).isEqualTo(forgottenBefore);
		assertThat(
				jdbc.sql("SELECT payment FROM my_page WHERE order_id = ?").param(onlyPaid).query(String.class).single())
			.isEqualTo("APPROVED");
		jdbc.sql("DELETE FROM my_page WHERE order_id = ?").param(forgotten).update();
	}

	@Test
	void nothingIsLostOrDoubledWhileEventsArrive() throws Exception {
		List<Long> orders = Collections.synchronizedList(new ArrayList<>());
		List<String> said = Collections.synchronizedList(new ArrayList<>());
		AtomicBoolean enough = new AtomicBoolean();
		Thread telling = new Thread(() -> {
			while (!enough.get()) {
				List<Long> some = IntStream.range(0, 20).mapToObj(i -> others.about("busy").orderId()).toList();
				orders.addAll(some);
				IntStream.range(0, LIFE.size()).forEach(step -> some.forEach(order -> said.add(say(step, order))));
				await().atMost(Duration.ofSeconds(60))
					.until(() -> said.stream().skip(said.size() - 20).allMatch(this::isHeard));
			}
		});
		telling.start();
		List<JsonNode> results;
		try {
			results = IntStream.range(0, 3).mapToObj(i -> rebuild()).toList();
		}
		finally {
			enough.set(true);
			telling.join();
		}

		assertThat(results).allSatisfy(result -> assertThat(result.get("state").asString()).isEqualTo("DONE"));
		await().atMost(Duration.ofSeconds(60)).until(() -> said.stream().allMatch(this::isHeard));
		for (long order : orders) {
			JsonNode page = page(order);
			assertThat(page.get("status").asString()).as("order %d", order).isEqualTo("DELIVERED");
			assertThat(page.get("history")
				.valueStream()
				.map(line -> line.get("type").asString() + line.get("at").asString())).as("order %d", order)
				.containsExactlyElementsOf(
						IntStream.range(0, LIFE.size()).mapToObj(step -> LIFE.get(step).event() + at(step)).toList());
		}
		assertThat(api.get("/actuator/parked").body().get("count").asLong()).isZero();
	}

	@Test
	void whatThePageHoldsIsNotHeardOnceMore() {
		CustomerFixture.Telling telling = others.about("khl").placed();
		jdbc.sql("DELETE FROM inbox").update();

		assertThat(rebuild().get("state").asString()).isEqualTo("DONE");

		assertThat(jdbc.sql("SELECT COUNT(*) FROM inbox").query(Long.class).single()).isPositive();
		assertThat(page(telling.orderId()).get("history").size()).isEqualTo(1);
	}

	/** The topic still tells of them, until it forgets; the page does not (M45). */
	@Test
	void bringsNobodyBackWhoIsForgotten() {
		CustomerFixture.Telling telling = others.about("forgotten")
			.say("PaymentApproved", "\"amount\":36000")
			.redeemed()
			.say("OrderAccepted", STORE)
			.say("Picked", RIDER)
			.say("OrderCancelled", STORE + ",\"price\":36000,\"reason\":\"forgotten lives there\",\"outstanding\":[]")
			.say("OrderAnonymised", STORE)
			.say("DeliveryReleased", RIDER + ",\"reason\":\"forgotten was not there\"")
			.say("PayCancelled", "\"refunded\":36000,\"reason\":\"for forgotten\"");
		JsonNode before = page(telling.orderId());
		assertThat(before.toString()).doesNotContain("forgotten")
			.doesNotContain("rider-7")
			.contains("익명처리됨")
			.contains("\"refunded\":36000");
		run("DELETE FROM my_page WHERE order_id = ?", telling.orderId());

		assertThat(rebuild().get("state").asString()).isEqualTo("DONE");

		assertThat(page(telling.orderId())).isEqualTo(before);
	}

	@Test
	void goesOnFromWhatADeadRunHasLeft() {
		CustomerFixture.Telling telling = others.about("khl").placed();
		JsonNode before = page(telling.orderId());
		jdbc.sql("UPDATE rebuild_run SET run = 'one that was killed'").update();
		jdbc.sql("INSERT INTO rebuild_event (order_id, event_id, type, occurred_at, topic_partition, payload) "
				+ "VALUES (?, 'half', 'OrderCancelled.v1', '2025-01-01T12:00:00Z', 0, '{}')")
			.param(telling.orderId())
			.update();
		jdbc.sql("UPDATE my_page SET price = 1 WHERE order_id = ?").param(telling.orderId()).update();

		assertThat(rebuild().get("state").asString()).isEqualTo("DONE");

		assertThat(page(telling.orderId())).isEqualTo(before);
		assertThat(jdbc.sql("SELECT COUNT(*) FROM rebuild_event").query(Long.class).single()).isZero();
	}

	@Test
	void leavesAPageWhoseEventsCannotBeRead() {
		CustomerFixture.Telling telling = others.about("khl").placed();
		String id = wire.say("OrderAccepted.v1", telling.orderId(), "{\"orderId\":\"x\"");
		await().until(() -> api.get("/actuator/parked").body().get("count").asLong() > 0);
		JsonNode before = page(telling.orderId());

		JsonNode result = rebuild();

		assertThat(result.get("left").asLong()).isPositive();
		assertThat(page(telling.orderId())).isEqualTo(before);
		assertThat(api.send("DELETE", "/actuator/parked/" + id + "?reason=test", null).status()).isEqualTo(200);
	}

	@Test
	void recordsThatAreNoEventsDisturbNobody() {
		CustomerFixture.Telling telling = others.about("khl").placed();
		String key = Long.toString(telling.orderId());
		send(key, null, Map.of("ce_type", "OrderAccepted.v1", "ce_id", "empty-" + key));
		send(key, "what is this", Map.of());
		send(key, "{}", Map.of("ce_type", "NobodyKnows.v1"));
		telling.say("OrderAccepted", STORE);
		JsonNode before = page(telling.orderId());
		assertThat(before.get("status").asString()).isEqualTo("ACCEPTED");
		jdbc.sql("UPDATE my_page SET status = 'PLACED' WHERE order_id = ?").param(telling.orderId()).update();

		assertThat(rebuild().get("state").asString()).isEqualTo("DONE");

		assertThat(page(telling.orderId())).isEqualTo(before);
	}

	private void send(String key, String body, Map<String, String> headers) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(Wire.ORDERS, key,
				body == null ? null : body.getBytes());
		headers.forEach((name, value) -> message.headers().add(name, value.getBytes()));
		wire.send(message);
	}

	/** One of four lives. */
	private long live(int number) {
		CustomerFixture.Telling telling = others.about("khl").say("PaymentApproved", "\"amount\":36000").placed();
		switch (number % 4) {
			case 0 -> telling.say("OrderRejected", STORE + ",\"reason\":\"재료가 떨어졌습니다\"")
				.say("PayCancelled", "\"refunded\":36000")
				.say("OrderSettled", "\"status\":\"REJECTED\",\"settled\":true");
			case 1 -> telling.say("OrderAccepted", STORE)
				.say("OrderCancelled", STORE + ",\"price\":36000,\"reason\":\"너무 늦어요\",\"outstanding\":[]")
				.say("CookCancelled", STORE);
			case 2 -> telling.say("OrderAccepted", STORE)
				.say("CookStarted", STORE)
				.say("CookFinished", STORE)
				.say("Picked", RIDER)
				.say("DeliveryConfirmed", STORE + "," + RIDER)
				.say("CouponIssued", STORE + ",\"couponId\":1,\"code\":\"C%d\"".formatted(number));
			default -> {
			}
		}
		return telling.orderId();
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

	private String say(int step, long order) {
		return wire.say(Wire.ORDERS, Long.toString(order), UUID.randomUUID().toString(), LIFE.get(step).event() + ".v1",
				"{\"orderId\":%d,\"customerId\":\"busy\",%s}".formatted(order, LIFE.get(step).fields()), at(step));
	}

	private static Instant at(int step) {
		return CustomerFixture.BEGIN.plusSeconds(step);
	}

	private boolean isHeard(String id) {
		return jdbc.sql("SELECT COUNT(*) FROM inbox WHERE event_id = ?").param(id).query(Long.class).single() == 1;
	}

	private Map<Long, JsonNode> pages(List<Long> orders) {
		return orders.stream().collect(Collectors.toMap(order -> order, this::page));
	}

	private JsonNode page(long order) {
		return api.get("/myPages/" + order).body();
	}
}
