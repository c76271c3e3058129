package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store outside its hours takes no order. Order's own clock opens and closes it: no event follows. */
class HoursTest extends OrderTest {

	private static final long STORE = 71;
	private static final long DISH = 711;
	private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
	private static final String STORE_NAME = "foodId: 치킨집 (store 71): ";

	@Autowired
	JdbcClient jdbc;

	private LocalDate tomorrow;
	private Instant opensAt;
	private long version;

	@BeforeEach
	void sellsADish() {
		tomorrow = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1);
		opensAt = tomorrow.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
		// other tests of this run may have published earlier states of the store, with clocks of their own
		version = System.currentTimeMillis();
		menu.item(DISH, version, STORE, 9_000);
	}

	@Test
	void refusesBeforeThePaymentUntilTheStoreOpens() {
		menu.opening(STORE, version, "\"open\":true," + hours());
		awaitRefusal("STORE_CLOSED", opensAt);
		int requests = payment.requests().size();
		long orders = orders();

		Api.Reply refused = order();

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
		assertThat(refused.text("code")).isEqualTo("STORE_CLOSED");
		assertThat(refused.text("current")).isEqualTo("STORE_CLOSED");
		assertThat(refused.text("currentLabel")).isEqualTo("영업종료");
		assertThat(refused.text("detail"))
			.isEqualTo(STORE_NAME + "지금은 영업시간이 아닙니다. %s 10:00(Asia/Kolkata)부터 주문할 수 있습니다.".formatted(tomorrow));
		assertThat(payment.requests()).as("no customer is charged").hasSize(requests);
		assertThat(orders()).isEqualTo(orders);
		awaitTime(opensAt);
		assertThat(order().status()).isEqualTo(201);
	}

	@Test
	void takesNoOrderBetweenTheLastOneAndTheEnd() {
		menu.opening(STORE, version, "\"open\":true," + hours());
		awaitRefusal("STORE_CLOSED", opensAt);
		Instant lastOrder = opensAt.plus(Duration.ofHours(9).plusMinutes(30));
		awaitTime(lastOrder.minusSeconds(60));
		assertThat(order().status()).isEqualTo(201);

		awaitTime(lastOrder);

		Api.Reply refused = order("Accept-Language", "en");
		assertThat(refused.text("code")).isEqualTo("STORE_CLOSED");
		assertThat(refused.body().has("opensAt")).as("no later date is known").isFalse();
		assertThat(refused.text("detail")).endsWith("This store is closed now. Please order at another store.");
	}

	@Test
	void namesTheLaterOfPauseAndHours() {
		Instant pausedUntil = clock.instant().plus(Duration.ofMinutes(30));
		menu.opening(STORE, version, paused(pausedUntil) + hours());
		awaitRefusal("STORE_PAUSED", opensAt);

		assertThat(order().text("detail"))
			.isEqualTo(STORE_NAME + "지금은 주문을 받지 않는 가게입니다. %s 10:00(Asia/Kolkata)부터 다시 주문할 수 있습니다.".formatted(tomorrow));
		awaitTime(pausedUntil);
		assertThat(order().text("code")).as("the pause is over").isEqualTo("STORE_CLOSED");
		assertThat(order().text("opensAt")).isEqualTo(opensAt.toString());
	}

	@Test
	void namesAPauseThatEndsWithinTheHours() {
		Instant pausedUntil = opensAt.plus(Duration.ofMinutes(30));
		menu.opening(STORE, version, paused(pausedUntil) + hours());
		awaitRefusal("STORE_PAUSED", pausedUntil);
		awaitTime(pausedUntil);

		assertThat(order().status()).isEqualTo(201);
	}

	/** Events from before stores had hours stay on the compacted topic. */
	@Test
	void aStoreWithoutHoursIsAlwaysOpen() {
		menu.opening(STORE, version, "\"open\":true," + hours());
		awaitRefusal("STORE_CLOSED", opensAt);

		menu.opening(STORE, version + 1, "\"open\":true");

		await().untilAsserted(() -> assertThat(order().status()).isEqualTo(201));
	}

	/** Tomorrow from 10 to 20 o'clock, and on no other day. */
	private String hours() {
		return """
				"hours":{"zone":"Asia/Kolkata","spans":[],"exceptions":[{"date":"%s","spans":[{"from":"10:00","to":"20:00"}]}],
				"lastOrderBefore":30}"""
			.formatted(tomorrow);
	}

	private static String paused(Instant until) {
		return "\"open\":false,\"pausedUntil\":\"%s\",".formatted(until);
	}

	private void awaitRefusal(String code, Instant opensAt) {
		await().untilAsserted(() -> {
			Api.Reply refused = order();
			assertThat(refused.text("code")).isEqualTo(code);
			assertThat(refused.text("opensAt")).isEqualTo(opensAt.toString());
		});
	}

	private void awaitTime(Instant time) {
		clock.advance(Duration.between(clock.instant(), time).plusSeconds(1));
	}

	private Api.Reply order(String... headers) {
		return api.post("/orders", """
				{"customerId":"early","foodId":%d,"qty":1,"address":"seoul"}""".formatted(DISH), headers);
	}

	private long orders() {
		return jdbc.sql("SELECT COUNT(*) FROM orders").query(Long.class).single();
	}
}
