package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same Idempotency-Key is the same order. */
@Journey
@Tag("M01")
class IdempotencyIT {

	private static final Map<String, ?> DINNER = Map.of("foodId", 1, "qty", 1);

	@RepeatedTest(3)
	void placesOneOrderForTwoRequestsAtOnce(Platform platform) {
		Customer khl = platform.customer();

		AtOnce both = AtOnce.of(() -> khl.triesToOrder(DINNER, "Idempotency-Key", "tonight"),
				() -> khl.triesToOrder(DINNER, "Idempotency-Key", "tonight"));

		long order = both.first().is(201).orderId();
		assertThat(both.second().is(201).orderId()).isEqualTo(order);
		assertThat(khl.ordersListed()).hasSize(1);
		assertThat(platform.gateway().all("/payments", "orderId"))
			.filteredOn(payment -> payment.path("customerId").asString().equals(khl.name()))
			.extracting(payment -> payment.path("amount").asLong())
			.containsExactly(18_000L);
	}

	@Test
	void returnsTheSameResponseForTheSameKeyLater(Platform platform) {
		Customer khl = platform.customer();
		Response first = khl.triesToOrder(DINNER, "Idempotency-Key", "tonight").is(201);

		Response again = khl.triesToOrder(DINNER, "Idempotency-Key", "tonight").is(201);

		assertThat(again.orderId()).isEqualTo(first.orderId());
		assertThat(again.header("Location")).isEqualTo(first.header("Location"));
		assertThat(khl.ordersListed()).hasSize(1);
	}

	@Test
	void refusesTheSameKeyForAnotherRequest(Platform platform) {
		Customer khl = platform.customer();
		khl.triesToOrder(DINNER, "Idempotency-Key", "tonight").is(201);

		Response refused = khl.triesToOrder(Map.of("foodId", 1, "qty", 2), "Idempotency-Key", "tonight");

		assertThat(refused.isProblem(422).text("detail")).contains("Idempotency-Key");
		assertThat(khl.ordersListed()).hasSize(1);
	}
}
