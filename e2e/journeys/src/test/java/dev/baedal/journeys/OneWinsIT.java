package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/**
 * Of two conflicting requests at once exactly one wins; the other gets 409 with the state. Equal requests have one
 * effect.
 */
@Journey
class OneWinsIT {

	@RepeatedTest(5)
	@Tag("M32")
	void appliesTwoCancelsOnce(Platform platform) {
		Customer khl = platform.customer();
		long order = Progress.PLACED.reach(platform, khl);

		AtOnce cancels = AtOnce.of(() -> khl.triesToCancel(order), () -> khl.triesToCancel(order));

		cancels.first().is(200);
		cancels.second().is(200);
		platform.awaitShown(order, Shown.CANCELLED);
		platform.awaitSettled(order);
		assertThat(khl.myPage(order).body().path("history").valueStream().map(line -> line.path("label").asString()))
			.containsOnlyOnce("주문취소됨");
	}

	@RepeatedTest(5)
	@Tag("M11")
	void letsOneOfCancelAndConfirmWin(Platform platform) {
		Customer khl = platform.customer();
		long order = Progress.DELIVERING.reach(platform, khl);

		AtOnce both = AtOnce.of(() -> khl.triesToCancel(order), () -> khl.triesToConfirm(order));

		both.winner().is(200);
		both.loser().isNotAllowed();
		if (both.winner() == both.first()) {
			platform.awaitShown(order, Shown.CANCELLED);
			platform.awaitSettled(order);
		}
		else {
			platform.awaitShown(order, Shown.DELIVERED);
		}
	}

	@RepeatedTest(5)
	@Tag("M08")
	void letsOneOfTwoRidersWin(Platform platform) {
		long order = Progress.COOKED.reach(platform, platform.customer());

		AtOnce riders = AtOnce.of(() -> platform.rider("rider-1").triesToPick(order),
				() -> platform.rider("rider-2").triesToPick(order));

		riders.winner().is(200);
		riders.loser().isNotAllowedIn("PICKED");
		assertThat(platform.gateway().get("/deliveries/" + order).text("riderId"))
			.isEqualTo(riders.winner() == riders.first() ? "rider-1" : "rider-2");
		platform.awaitShown(order, Shown.DELIVERING);
	}

	@RepeatedTest(3)
	@Tag("M04")
	void letsOneOfAcceptAndRejectWin(Platform platform) {
		long order = Progress.PLACED.reach(platform, platform.customer());
		Owner owner = platform.owner();

		AtOnce both = AtOnce.of(() -> owner.triesToAnswer(order, Map.of("accept", true)),
				() -> owner.triesToAnswer(order, Map.of("accept", false, "reason", "sold out")));

		both.winner().is(200);
		both.loser().isNotAllowed();
		platform.awaitShown(order, both.winner() == both.first() ? Shown.ACCEPTED : Shown.REJECTED);
	}

	@RepeatedTest(3)
	@Tag("001-F06")
	@Tag("M16")
	void letsOneOfStartAndCancelWin(Platform platform) {
		Shop shop = platform.shop(one -> one.works("KITCHEN_RIDER", "BEFORE_COOKING") && !one.counts());
		long order = platform.customer().triesToOrder(Map.of("foodId", shop.dish(), "qty", 1)).is(201).orderId();
		platform.owner().accepts(order);
		platform.awaitShown(order, Shown.ACCEPTED);

		AtOnce both = AtOnce.of(() -> platform.owner().triesToStart(order),
				() -> platform.gateway().delete("/orders/" + order));

		both.winner().is(200);
		both.loser().isProblem(409);
		platform.awaitShown(order, both.winner() == both.first() ? Shown.COOKING : Shown.CANCELLED);
	}

	@RepeatedTest(3)
	@Tag("002-F1")
	@Tag("M15")
	@Tag("M16")
	void letsOneOfTheBarAndTheCancelWin(Platform platform) {
		Map<String, String> coffee = Map.of("menu", "americano", "qty", "11", "status", "ordered");
		long order = platform.gateway().post("/orders", coffee).is(201).orderId();
		Map<String, String> made = Map.of("orderId", Long.toString(order), "status", "COMPLETED");
		Map<String, String> cancelled = Map.of("orderId", Long.toString(order), "status", "canceled");
		awaitApp(platform, order, "WAITTING");
		eventually(() -> assertThat(platform.gateway().get("/orders/" + order).text("status")).isEqualTo("ACCEPTED"));

		AtOnce both = AtOnce.of(() -> platform.gateway().post("/coffeeBrews", made),
				() -> platform.gateway().post("/orders", cancelled));

		both.winner().is(201);
		both.loser().isProblem(409);
		awaitApp(platform, order, both.winner() == both.first() ? "COMPLETED" : "CANCELED");
	}

	private static void awaitApp(Platform platform, long order, String status) {
		within(Duration.ofSeconds(60)).untilAsserted(
				() -> assertThat(platform.gateway().get("/userApps/" + order).text("status")).isEqualTo(status));
	}
}
