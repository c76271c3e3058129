package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seed 002's lines as its README writes them: a coffee can be cancelled until it is made. */
@Journey
@Tag("002-F1")
@Tag("M15")
class CoffeeIT {

	@Test
	@Tag("002-I1")
	@Tag("002-I7")
	void ordersACoffeeByNameForAGuest(Platform platform) {
		Response placed = platform.gateway().post("/orders", Coffee.WANTED).is(201);

		long order = placed.body().path("orderId").asLong();
		assertThat(placed.text("customerId")).isEqualTo("guest");
		assertThat(placed.body().path("lines").path(0).path("name").asString()).containsIgnoringCase("americano");
		assertThat(placed.body().path("price").asLong()).isPositive();
		Coffee.awaitApp(platform, order, "WAITTING");
		assertThat(platform.gateway().get("/coffeeBrews/" + order).is(200).text("status")).isEqualTo("ACCEPTED");
	}

	@Test
	@Tag("002-I2")
	@Tag("002-F5")
	void cancelsAWaitingCoffee(Platform platform) {
		long order = Coffee.waiting(platform);

		Coffee.cancel(platform, order).is(201);

		Coffee.awaitApp(platform, order, "CANCELED");
		assertThat(platform.gateway().get("/coffeeBrews/" + order).text("status")).isEqualTo("CANCELLED");
		platform.awaitSettled(order);
		assertThat(platform.gateway().get("/payments/" + order).text("statusLabel")).isEqualTo("결제취소됨");
	}

	@Test
	@Tag("002-I3")
	@Tag("002-I4")
	@Tag("002-I5")
	@Tag("002-I6")
	void refusesACancelOnceTheCoffeeIsMade(Platform platform) {
		long order = Coffee.waiting(platform);

		platform.gateway().post("/coffeeBrews", Coffee.state(order, "COMPLETED")).is(201);
		Coffee.awaitApp(platform, order, "COMPLETED");
		Coffee.cancel(platform, order).isNotAllowed();
		platform.rider("rider-1").awaits(order);
		platform.rider("rider-1").triesToPick(order).isProblem(409);
		platform.gateway().post("/deliveries", Coffee.state(order, "DELIVERY")).is(201);

		Coffee.awaitApp(platform, order, "DELIVERY");
		assertThat(platform.gateway().get("/orders/" + order).text("status")).isEqualTo("DELIVERED");
		Coffee.cancel(platform, order).isNotAllowedIn("DELIVERED");
	}

	@RepeatedTest(3)
	@Tag("M16")
	void letsEitherTheBarOrTheCancelWin(Platform platform) {
		long order = Coffee.waiting(platform);

		AtOnce both = AtOnce.of(() -> platform.gateway().post("/coffeeBrews", Coffee.state(order, "COMPLETED")),
				() -> Coffee.cancel(platform, order));

		both.winner().is(201);
		both.loser().isProblem(409);
		Coffee.awaitApp(platform, order, both.winner() == both.first() ? "COMPLETED" : "CANCELED");
	}

	@Test
	void refusesAnUnknownName(Platform platform) {
		Response refused = platform.gateway()
			.post("/orders", Map.of("menu", "no such drink", "qty", "1", "status", "ordered"));

		assertThat(refused.isProblem(422).text("detail")).contains("menu");
	}

	@Test
	void refusesAnOrderWithAUsedNumber(Platform platform) {
		long order = Coffee.waiting(platform);

		platform.gateway()
			.post("/orders", Map.of("orderId", order, "menu", "americano", "qty", "11", "status", "ordered"))
			.isProblem(409);

		eventually(() -> assertThat(platform.gateway().get("/userApps/" + order).text("status")).isEqualTo("WAITTING"));
	}
}
