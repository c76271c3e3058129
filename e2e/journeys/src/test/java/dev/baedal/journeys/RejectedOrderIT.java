package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The store rejects an order (000-F04). */
@Journey
@Tag("M04")
class RejectedOrderIT {

	@Test
	void refundsCancelsTheDeliverySettlesAndNotifiesTheCustomer(Platform platform) {
		Customer khl = platform.customer();
		long order = khl.orders();

		platform.owner().rejects(order, "재료 소진");

		platform.awaitShown(order, Shown.REJECTED);
		platform.awaitSettled(order);
		assertThat(platform.gateway().get("/payments/" + order).body().path("refunded").asLong()).isEqualTo(18_000);
		eventually(() -> assertThat(khl.notifiedKinds()).containsExactlyInAnyOrder("ORDER_RECEIVED", "ORDER_REJECTED",
				"PAYMENT_CANCELLED"));
		assertThat(khl.notifications()).extracting(notification -> notification.path("text").asString())
			.anyMatch(text -> text.contains("재료 소진"));
	}

	@Test
	void refusesACancelAfterTheRejection(Platform platform) {
		Customer khl = platform.customer();
		long order = khl.orders();
		platform.owner().rejects(order, "closing early");
		platform.awaitSettled(order);

		khl.triesToCancel(order).isNotAllowedIn("REJECTED");
	}
}
