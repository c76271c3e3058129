package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each change causes one notification in Korean (000-F10, 000-V03). */
@Journey
@Tag("M10")
class NotificationIT {

	@Test
	void notifiesOfEachStepOfADeliveredOrderOnceInKorean(Platform platform) {
		Customer khl = platform.customer();
		long order = Progress.DELIVERING.reach(platform, khl);
		khl.confirms(order);

		eventually(() -> assertThat(khl.notifiedKinds()).containsExactlyInAnyOrder("ORDER_RECEIVED", "ORDER_ACCEPTED",
				"COOK_STARTED", "COOK_FINISHED", "PICKED", "DELIVERED"));
		eventually(() -> assertThat(khl.notifications())
			.allMatch(notification -> notification.path("status").asString().equals("SENT")));
		assertThat(khl.notifications())
			.allMatch(notification -> notification.path("text").asString().matches(".*[가-힣].*")
					&& notification.path("orderId").asLong() == order);
	}

	@Test
	void notifiesOfTheCancelAndTheRefund(Platform platform) {
		Customer khl = platform.customer();
		long order = Progress.PLACED.reach(platform, khl);
		khl.cancels(order);

		eventually(() -> assertThat(khl.notifiedKinds()).containsExactlyInAnyOrder("ORDER_RECEIVED", "ORDER_CANCELLED",
				"PAYMENT_CANCELLED"));
		assertThat(khl.notifications()).extracting(notification -> notification.path("text").asString())
			.anyMatch(text -> text.contains("18000") || text.contains("18,000"));
	}

	@Test
	void doesNotSendAKindThatTheCustomerSwitchedOff(Platform platform) {
		Customer khl = platform.customer();
		platform.gateway()
			.put("/notificationPreferences/" + khl.name(), Map.of("off", List.of("COOK_STARTED")))
			.is(200);

		Progress.COOKED.reach(platform, khl);

		eventually(() -> assertThat(khl.notifiedKinds()).containsExactlyInAnyOrder("ORDER_RECEIVED", "ORDER_ACCEPTED",
				"COOK_FINISHED"));
	}

	@Test
	void refusesToSwitchOffAnUnknownKind(Platform platform) {
		Customer khl = platform.customer();

		Response refused = platform.gateway()
			.put("/notificationPreferences/" + khl.name(), Map.of("off", List.of("BIRTHDAY")));

		assertThat(refused.isProblem(422).text("detail")).contains("off", "COOK_STARTED");
	}
}
