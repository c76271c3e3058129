package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A typed text is stored normalised, or refused before the payment. */
class TypedTextTest extends OrderTest {

	private static final String PIZZA = "\uD83C\uDF55";
	private static final int LARGE = 7_000;

	@ParameterizedTest
	@ValueSource(strings = { "서울 강남구", "서울\u3000강남구", "서울\u00A0강남구", " 서울\\n강남구 \\r\\n", "서울\u2028강남구",
			"서울\u200B \u3164강남구" })
	void anAddressIsOneLineAndItsFirstWordIsTheRegion(String address) {
		Api.Reply reply = to(Normalizer.normalize(address, Normalizer.Form.NFD));

		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.text("address")).isEqualTo("서울 강남구");
		assertThat(reply.text("region")).isEqualTo("서울");
		await().untilAsserted(() -> assertThat(wire.published(reply.orderId())).singleElement()
			.satisfies(event -> assertThat(event.data().get("address").asString()).isEqualTo("서울 강남구")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Seoul, Gangnam|seoul", "(06236) 서울 강남구|서울", "Busan|busan" })
	void aRegionHasNoPostcodeAndNoPunctuation(String address, String region) {
		assertThat(to(address).text("region")).isEqualTo(region);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\\u0000b", "a\\u001bb", "a\\u202eb", "a\\ud83c", "\\u3164", "\\u115f\\u200b", "\\ufeff",
			"\\n \\u3000" })
	void refusesAnUnreadableAddressBeforeThePayment(String address) {
		int requests = payment.requests().size();

		Api.Reply reply = to(address);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly("address");
		assertThat(payment.requests()).hasSize(requests);
	}

	@Test
	void lengthsCountCharactersNotCodeUnits() {
		assertThat(to(PIZZA.repeat(200)).text("address")).isEqualTo(PIZZA.repeat(200));
		assertThat(to(PIZZA.repeat(201)).fields()).containsExactly("address");
		assertThat(to(Normalizer.normalize("값".repeat(200), Normalizer.Form.NFD)).status()).isEqualTo(201);
		assertThat(to("a" + PIZZA.repeat(80)).text("region")).isEqualTo("a" + PIZZA.repeat(63));
	}

	@Test
	void theLengthOfARegionIsCheckedInLowerCase() {
		assertThat(to("İ".repeat(70)).text("region")).isEqualTo("i\u0307".repeat(64));
		assertThat(api
			.post("/orders",
					"{\"customerId\":\"khl\",\"foodId\":1,\"qty\":1,\"address\":\"a\",\"region\":\"%s\"}"
						.formatted("İ".repeat(64)))
			.text("region")).isEqualTo("i\u0307".repeat(64));
		assertThat(api
			.post("/orders",
					"{\"customerId\":\"khl\",\"foodId\":1,\"qty\":1,\"address\":\"a\",\"region\":\"%s\"}"
						.formatted("İ\u0301".repeat(64)))
			.status()).isEqualTo(422);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "서울 강남구 테헤란로||강남구", "Seoul, mapo-gu||mapo", "Seoul 1|MAPO|mapo", "(04001) Mapo|강남구|mapo" })
	void aStoreWithAListOfRegionsDeliversToThem(String address, String region, String found) {
		Api.Reply reply = toListed(address, region);

		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.text("region")).isEqualTo(found);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "부산 해운대||", "Seoul 1|Songpa|" })
	void refusesAnUnservedRegionBeforeThePayment(String address, String region) {
		int requests = payment.requests().size();

		Api.Reply reply = toListed(address, region);

		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.text("detail")).startsWith("region: must be one that 동네부엌 delivers to: 강남구, Mapo.");
		assertThat(payment.requests()).hasSize(requests);
	}

	@Test
	void aReasonIsOneLineAndTheSameInTheOrderAndItsEvent() {
		long orderId = api.order("reasons").orderId();

		assertThat(api.put("/orders/" + orderId + "/cancel", "{\"reason\":\"a\\u001b[31mb\"}").fields())
			.containsExactly("reason");
		assertThat(api.put("/orders/" + orderId + "/cancel", "{\"reason\":\"\\ud83c\"}").fields())
			.containsExactly("reason");
		assertThat(api.get("/orders/" + orderId).text("status")).isEqualTo("PLACED");
		assertThat(api.put("/orders/" + orderId + "/cancel", "{\"reason\":\"late\\r\\n2026 INFO forged\\u2028\"}")
			.text("reason")).isEqualTo("late 2026 INFO forged");
		await().untilAsserted(() -> assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().get("reason").asString()).isEqualTo("late 2026 INFO forged")));
	}

	/** The longest texts in JSON: an escaped quote takes two bytes, and its combining mark two more. */
	@Test
	void theLargestOrderIsPlacedAndPublished() {
		String name = "\"\u0301".repeat(100);
		String address = "\"\u0301".repeat(200);
		IntStream.range(0, 50).forEach(i -> menu.named(LARGE + i, json(name)));
		await().until(() -> menu.copies().count() >= 50 && menu.copies().existsById((long) LARGE + 49)
				&& IntStream.range(0, 50).allMatch(i -> menu.copies().existsById((long) LARGE + i)));

		Api.Reply reply = large(50, address);

		assertThat(reply.status()).isEqualTo(201);
		await().untilAsserted(() -> assertThat(wire.published(reply.orderId())).singleElement().satisfies(event -> {
			assertThat(event.data().get("lines").valueStream().map(line -> line.get("name").asString())).hasSize(50)
				.containsOnly(name);
			assertThat(event.data().get("address").asString()).isEqualTo(address);
		}));
		int requests = payment.requests().size();
		assertThat(large(51, address).status()).isEqualTo(400);
		assertThat(large(50, address + "a").status()).isEqualTo(400);
		assertThat(payment.requests()).hasSize(requests);
	}

	@ParameterizedTest
	@ValueSource(strings = { "김철수", "José Ñ", "me@example.org", "a+b", "x_y.z-1", "न्याय", "42", "..a" })
	void aCustomerCanBeReadExportedAndErasedByPath(String customerId) {
		String typed = Normalizer.normalize(customerId, Normalizer.Form.NFD);
		long orderId = api.order(" " + typed + "\u00a0").orderId();
		String path = URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");

		assertThat(api.get("/orders/" + orderId).text("customerId")).isEqualTo(customerId);
		assertThat(api.get("/orders/search/byCustomer?customerId=" + path).ids("orders", "orderId")).contains(orderId);
		assertThat(api.get("/personalData/" + path).body().at("/orders/0/customerId").asString()).isEqualTo(customerId);
		assertThat(api.send("DELETE", "/personalData/" + path, null)
			.body()
			.get("waitsFor")
			.valueStream()
			.map(orders -> orders.asLong())).contains(orderId);
		assertThat(api.send("PUT", "/operator/personalData/" + path + "/erase", "{\"reason\":\"a letter\"}").status())
			.isEqualTo(202);
	}

	@ParameterizedTest
	@ValueSource(strings = { ".", "..", "\u3164", "a\u200b", "a\ufe0f", "a/b", "search" })
	void refusesACustomerIdThatNoPathCanName(String customerId) {
		assertThat(api.order(customerId).fields()).containsExactly("customerId");
	}

	private Api.Reply to(String address) {
		return api.post("/orders",
				"{\"customerId\":\"typing\",\"foodId\":1,\"qty\":1,\"address\":\"%s\"}".formatted(address));
	}

	private Api.Reply toListed(String address, String region) {
		return api.post("/orders",
				"{\"customerId\":\"listed\",\"foodId\":%d,\"qty\":1,\"address\":\"%s\",\"region\":\"%s\"}"
					.formatted(OrderFixture.LOCAL, address, region == null ? "" : region));
	}

	private Api.Reply large(int lines, String address) {
		String items = IntStream.range(0, lines)
			.mapToObj(i -> "{\"menuItemId\":%d,\"qty\":100}".formatted(LARGE + i % 50))
			.collect(Collectors.joining(","));
		return api.post("/orders",
				"{\"customerId\":\"large\",\"address\":\"%s\",\"items\":[%s]}".formatted(json(address), items));
	}

	private static String json(String text) {
		return text.replace("\"", "\\\"");
	}
}
