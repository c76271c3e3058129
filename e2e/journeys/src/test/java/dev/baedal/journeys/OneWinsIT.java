package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
}
