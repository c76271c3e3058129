package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People are told in Korean of each change, once (000-F10, 000-V03). */
@Journey
@Tag("M10")
class NotificationIT {

	@Test
	void aDeliveredOrderTellsOfEachStepOnceInKorean(Platform platform) {
		Customer khl = platform.customer();
		long order = Progress.DELIVERING.reach(platform, khl);
		khl.confirms(order);

		eventually(() -> assertThat(khl.toldOf()).containsExactlyInAnyOrder("ORDER_ACCEPTED", "COOK_STARTED",
				"COOK_FINISHED", "PICKED", "DELIVERED"));
		eventually(
				() -> assertThat(khl.notifications()).allMatch(told -> told.path("status").asString().equals("SENT")));
		assertThat(khl.notifications()).allMatch(
				told -> told.path("text").asString().matches(".*[가-힣].*") && told.path("orderId").asLong() == order);
	}

	@Test
	void aCancelledOrderTellsOfTheCancelAndTheRefund(Platform platform) {
		Customer khl = platform.customer();
		long order = Progress.PLACED.reach(platform, khl);
		khl.cancels(order);

		eventually(() -> assertThat(khl.toldOf()).containsExactlyInAnyOrder("ORDER_CANCELLED", "PAYMENT_CANCELLED"));
		assertThat(khl.notifications()).extracting(told -> told.path("text").asString())
			.anyMatch(text -> text.contains("18000") || text.contains("18,000"));
	}

	@Test
	void aKindThatACustomerSwitchedOffIsNotSentToThem(Platform platform) {
		Customer khl = platform.customer();
		platform.gateway()
			.put("/notificationPreferences/" + khl.name(), Map.of("off", List.of("COOK_STARTED")))
			.is(200);

		Progress.COOKED.reach(platform, khl);

		eventually(() -> assertThat(khl.toldOf()).containsExactlyInAnyOrder("ORDER_ACCEPTED", "COOK_FINISHED"));
	}

	@Test
	void anUnknownKindCannotBeSwitchedOff(Platform platform) {
		Customer khl = platform.customer();

		Answer refused = platform.gateway()
			.put("/notificationPreferences/" + khl.name(), Map.of("off", List.of("BIRTHDAY")));

		assertThat(refused.isProblem(422).text("detail")).contains("off", "COOK_STARTED");
	}
}
