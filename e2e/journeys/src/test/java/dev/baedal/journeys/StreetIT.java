package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An order of 12번가 (seed 004), beyond the seed's demonstration. */
@Journey
@Tag("004-F1")
@Tag("M19")
class StreetIT {

	private static final Map<String, ?> MAC = Map.of("address", "Seoul", "productId", "1001", "qty", 1, "userId",
			"goodman");

	@Test
	@Tag("004-K1")
	@Tag("004-K7")
	@Tag("004-N3")
	void revokesTheOnlyCouponOfACancelledOrder(Platform platform) {
		long order = platform.gateway().post("/orders", MAC).is(201).orderId();
		awaitStatus(platform, order, "DeliveryStarted");

		platform.gateway().patch("/orders/" + order, Map.of("orderStatus", "Order Canceled")).is(200);

		awaitStatus(platform, order, "Order Canceled");
		platform.awaitSettled(order);
		assertThat(platform.gateway().all("/coupons", "couponId"))
			.filteredOn(coupon -> coupon.path("orderId").asLong() == order)
			.extracting(coupon -> coupon.path("status").asString())
			.containsExactly("REVOKED");
	}

	private static void awaitStatus(Platform platform, long order, String status) {
		within(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(platform.gateway().get("/orderStatus/" + order).text("orderStatus"))
				.isEqualTo(status));
	}
}
