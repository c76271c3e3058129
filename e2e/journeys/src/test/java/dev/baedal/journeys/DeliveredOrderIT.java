package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From placed to delivered, by the requests of customer, owner and rider (000-F01 to F11, 000-C1, 000-C2). */
@Journey
@Tag("000-C1")
@Tag("000-C2")
class DeliveredOrderIT {

	@Test
	void showsEachStateInEveryServiceFromPlacedToDelivered(Platform platform) {
		Customer khl = platform.customer();
		Owner owner = platform.owner();
		Rider rider = platform.rider("rider-1");

		long order = khl.orders();
		platform.awaitShown(order, Shown.PLACED);
		owner.accepts(order);
		platform.awaitShown(order, Shown.ACCEPTED);
		owner.starts(order);
		platform.awaitShown(order, Shown.COOKING);
		owner.finishes(order);
		platform.awaitShown(order, Shown.COOKED);
		rider.picks(order);
		platform.awaitShown(order, Shown.DELIVERING);
		rider.arrives(order);
		platform.awaitShown(order, Shown.ARRIVED);
		khl.confirms(order);
		platform.awaitShown(order, Shown.DELIVERED);

		List<JsonNode> history = khl.myPage(order).body().path("history").valueStream().toList();
		assertThat(history).extracting(line -> line.path("label").asString())
			.containsSubsequence("주문됨", "가게확인중", "수락됨", "요리시작됨", "요리완료됨", "배달시작됨", "배달완료됨")
			.contains("결제됨")
			.doesNotHaveDuplicates();
		assertThat(history).filteredOn(line -> !line.path("type").asString().equals("PaymentApproved"))
			.extracting(line -> Instant.parse(line.path("at").asString()))
			.isSorted();
	}

	@Test
	@Tag("M07")
	void showsAnOrderToRidersOfTheRegionFromCookedToPicked(Platform platform) {
		Customer khl = platform.customer();
		Rider rider = platform.rider("rider-1");

		long order = Progress.COOKING.reach(platform, khl);
		assertThat(rider.seesIn(khl.town())).isEmpty();
		rider.triesToPick(order).isNotAllowedIn("WAITING");
		platform.owner().finishes(order);
		eventually(() -> assertThat(rider.seesIn(khl.town())).containsExactly(order));
		assertThat(rider.seesIn("busan-1")).doesNotContain(order);
		rider.picks(order);
		assertThat(rider.seesIn(khl.town())).isEmpty();
	}

	@Test
	@Tag("M09")
	void listsTheOrdersOfACustomer(Platform platform) {
		Customer khl = platform.customer();

		long first = khl.orders();
		long second = khl.orders();

		eventually(() -> assertThat(khl.pagesListed()).extracting(page -> page.path("orderId").asLong())
			.containsExactlyInAnyOrder(first, second));
		assertThat(khl.ordersListed()).extracting(order -> order.path("orderId").asLong())
			.containsExactlyInAnyOrder(first, second);
	}

	@Test
	@Tag("M01")
	void pricesSeveralItemsOfAStoreByTheMenu(Platform platform) {
		Customer khl = platform.customer();

		Response placed = khl
			.triesToOrder(
					Map.of("items", List.of(Map.of("menuItemId", 1, "qty", "2"), Map.of("menuItemId", 5, "qty", 1)),
							"price", 1, "region", "Seoul"))
			.is(201);

		assertThat(placed.body().path("price").asLong()).isEqualTo(2 * 18_000 + 2_500);
		assertThat(placed.text("region")).isEqualTo("seoul");
		assertThat(platform.gateway().get("/payments/" + placed.orderId()).body().path("amount").asLong())
			.isEqualTo(38_500);
	}

	@Test
	@Tag("M05")
	void refusesASkippedStepOfTheOwner(Platform platform) {
		long order = Progress.ACCEPTED.reach(platform, platform.customer());

		Response refused = platform.owner().triesToFinish(order).isNotAllowedIn("ACCEPTED");

		assertThat(refused.body().path("allowed").valueStream().map(JsonNode::asString)).containsExactly("START");
	}
}
