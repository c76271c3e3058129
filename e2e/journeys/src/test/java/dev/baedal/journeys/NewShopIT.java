package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person opens a shop from nothing, sells until its hours end, and is late, busy and paused as shops are. */
@Journey
@Tag("M18")
class NewShopIT {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
	/** Time to sell in before the hours end, also on a slow machine. */
	private static final Duration SELLING = Duration.ofSeconds(25);

	@Test
	void isAppliedForApprovedAndSellsUntilItsHoursEnd(Platform platform) {
		ApiClient gateway = platform.gateway();
		Customer khl = platform.customer();
		long storeId = gateway
			.post("/stores",
					Map.of("name", "새벽국수 Dawn Noodles", "kind", "국수 Noodles", "address", "서울 마포구 새벽길 1", "region",
							"seoul", "telephone", "02-555-0199", "regions", List.of(khl.town())))
			.is(201)
			.body()
			.path("storeId")
			.asLong();
		String store = "/stores/" + storeId;
		long noodles = dish(gateway, storeId);
		String image = Picture.shownBy(gateway, "/menus/" + noodles, platform.ownersBearer());
		assertThat(gateway.send("GET", image, null, "Accept", "*/*").raw().statusCode()).isEqualTo(200);
		eventually(() -> order(khl, noodles).isNotAllowedIn("STORE_NOT_LIVE"));

		gateway.put(store + "/apply").is(200);
		operator(platform, storeId, "approve", "visited");
		eventually(() -> order(khl, noodles).is(201));

		LocalDateTime end = endOfHours();
		gateway.put(store + "/hours", hoursUntil(end)).is(200);
		eventually(() -> assertThat(gateway.get(store).is(200).text("ordersUntil")).isNotNull());
		long sold = order(khl, noodles).is(201).orderId();
		cooksLate(platform, khl, sold);
		within(Duration.between(Instant.now(), end.atZone(SEOUL)).plusSeconds(30))
			.untilAsserted(() -> order(khl, noodles).isNotAllowedIn("STORE_CLOSED"));
		assertThat(Instant.parse(order(khl, noodles).isProblem(409).text("opensAt"))).isAfter(Instant.now());

		gateway.delete(store + "/hours").is(200);
		eventually(() -> order(khl, noodles).is(201));
		pausesAndReopens(gateway, khl, store, noodles);
		operator(platform, storeId, "close", "moved away");
		eventually(() -> order(khl, noodles).isNotAllowedIn("STORE_NOT_LIVE"));
		new Delivering(platform, khl).deliver(List.of(sold));
	}

	private static void pausesAndReopens(ApiClient gateway, Customer customer, String store, long dish) {
		gateway.put(store + "/pause", Map.of("minutes", 30, "reason", "주문이 많습니다")).is(200);
		eventually(() -> order(customer, dish).isNotAllowedIn("STORE_PAUSED"));
		gateway.put(store + "/open").is(200);
		eventually(() -> order(customer, dish).is(201));
	}

	/** The customer sees the promise of the acceptance, and then the later one. */
	private static void cooksLate(Platform platform, Customer customer, long order) {
		platform.owner().awaits(order);
		platform.owner().triesToAnswer(order, Map.of("accept", true, "minutes", 20)).is(200);
		eventually(() -> assertThat(customer.myPage(order).is(200).text("promisedAt")).isNotNull());
		Instant promised = Instant.parse(customer.myPage(order).text("promisedAt"));

		platform.gateway().put("/cookings/" + order + "/delay", Map.of("minutes", 10, "reason", "면을 다시 삶습니다")).is(200);

		eventually(() -> assertThat(customer.myPage(order).text("promisedAt"))
			.isEqualTo(promised.plus(Duration.ofMinutes(10)).toString()));
	}

	private static long dish(ApiClient gateway, long storeId) {
		long dish = gateway
			.post("/menus",
					Map.of("storeId", storeId, "name", "멸치국수 Anchovy noodles", "price", 6_000, "category", "국수 Noodles",
							"origin", "멸치: 국내산 Anchovies: Korea", "allergens", List.of("WHEAT", "FISH")))
			.is(201)
			.body()
			.path("menuItemId")
			.asLong();
		gateway
			.put("/menus/" + dish + "/options", Map.of("options", List.of(Map.of("name", "곱빼기 Large portion", "min", 0,
					"max", 1, "choices", List.of(Map.of("name", "곱빼기로 Make it large", "price", 1_500))))))
			.is(200);
		return dish;
	}

	private static void operator(Platform platform, long storeId, String command, String reason) {
		platform.client(Platform.Program.STORE)
			.put("/operator/stores/%d/%s".formatted(storeId, command), Map.of("reason", reason))
			.is(204);
	}

	private static Response order(Customer customer, long dish) {
		return customer.triesToOrder(Map.of("foodId", dish, "qty", 1));
	}

	/** The next minute that leaves time to sell. */
	private static LocalDateTime endOfHours() {
		return LocalDateTime.now(SEOUL).plus(SELLING).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
	}

	/** Hours that began before the present minute, perhaps yesterday, and end at this one. */
	private static Map<String, ?> hoursUntil(LocalDateTime end) {
		LocalDateTime begin = end.minusHours(2);
		return Map.of("zone", SEOUL.getId(), "spans", List
			.of(Map.of("day", begin.getDayOfWeek().name(), "from", MINUTE.format(begin), "to", MINUTE.format(end))));
	}
}
