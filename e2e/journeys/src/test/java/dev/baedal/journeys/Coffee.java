package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

/** The calls of seed 002's README. */
final class Coffee {

	static final Map<String, String> WANTED = Map.of("menu", "americano", "qty", "11", "status", "ordered");

	private Coffee() {}

	static long order(Platform platform) {
		return platform.gateway().post("/orders", WANTED).is(201).body().path("orderId").asLong();
	}

	/** @return the orderId of a coffee that the bar has accepted */
	static long waiting(Platform platform) {
		long order = order(platform);
		awaitApp(platform, order, "WAITTING");
		eventually(() -> assertThat(platform.gateway().get("/orders/" + order).text("status")).isEqualTo("ACCEPTED"));
		return order;
	}

	static Response cancel(Platform platform, long order) {
		return platform.gateway()
			.post("/orders",
					Map.of("orderId", Long.toString(order), "menu", "americano", "qty", "11", "status", "canceled"));
	}

	static Map<String, String> state(long order, String status) {
		return Map.of("id", "1", "orderId", Long.toString(order), "status", status, "menu", "americano", "qty", "11");
	}

	static void awaitApp(Platform platform, long order, String status) {
		within(Duration.ofSeconds(60)).untilAsserted(
				() -> assertThat(platform.gateway().get("/userApps/" + order).text("status")).isEqualTo(status));
	}
}
