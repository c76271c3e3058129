package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** The calls of seed 004's README. */
final class Street {

	static final Map<String, Object> MAC = Map.of("address", "Seoul", "productId", "1001", "payStatus", "Y", "phoneNo",
			"01011110000", "productName", "Mac", "productPrice", 3_000_000, "qty", 1, "userId", "goodman", "username",
			"John");

	private static final String[] SCREEN = { "orderStatus", "payStatus", "deliveryStatus", "couponId", "couponKind",
			"couponUseYn" };

	private Street() {}

	static long order(Platform platform) {
		return platform.gateway().post("/orders", MAC).is(201).body().path("orderId").asLong();
	}

	static void awaitScreen(Platform platform, long order, String... words) {
		within(Duration.ofSeconds(60)).untilAsserted(() -> {
			Response screen = platform.gateway().get("/orderStatus/" + order);
			assertThat(Stream.of(SCREEN).map(screen::text)).containsExactly(words);
		});
	}

	/** Waits until the order is paid and shipped with a coupon. */
	static void awaitStarted(Platform platform, long order) {
		within(Duration.ofSeconds(60)).untilAsserted(() -> {
			Response screen = platform.gateway().get("/orderStatus/" + order);
			assertThat(Stream.of("orderStatus", "payStatus", "deliveryStatus", "couponKind", "couponUseYn")
				.map(screen::text)).containsExactly("DeliveryStarted", "Y", "delivery Started", "DISCOUNT", "N");
			assertThat(screen.text("couponId")).isNotBlank();
		});
	}
}
