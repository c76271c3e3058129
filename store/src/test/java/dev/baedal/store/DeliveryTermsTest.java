package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An owner sets a minimum and the fees of deliveries, and the others learn them. */
class DeliveryTermsTest extends StoreTest {

	private static final String TERMS = """
			{"minimum":12000,"fee":3000,"freeFrom":30000,"regions":[{"region":" Goyang ","fee":4500}]}""";

	@AfterEach
	void askNothing() {
		assertThat(api.put("/stores/8/delivery", "{}").status()).isEqualTo(200);
	}

	@Test
	void showsAndPublishesTheTerms() {
		HttpApi.Reply reply = api.put("/stores/8/delivery", TERMS);

		assertThat(reply.status()).isEqualTo(200);
		JsonNode shown = api.get("/stores/8").body().get("delivery");
		assertThat(shown).isEqualTo(reply.body().get("delivery"));
		assertThat(shown.get("minimum").asLong()).isEqualTo(12_000);
		assertThat(shown.get("fee").asLong()).isEqualTo(3_000);
		assertThat(shown.get("freeFrom").asLong()).isEqualTo(30_000);
		assertThat(shown.get("regions").get(0).get("region").asString()).isEqualTo("goyang");
		assertThat(shown.get("regions").get(0).get("fee").asLong()).isEqualTo(4_500);
		await().untilAsserted(() -> assertThat(published().get("delivery")).isEqualTo(shown));
	}

	@Test
	void leavesOutTheTermsOfAStoreWithoutAny() {
		api.put("/stores/8/delivery", TERMS);

		JsonNode shown = api.put("/stores/8/delivery", "{\"regions\":[]}").body().get("delivery");

		assertThat(shown.get("minimum").asLong()).isZero();
		assertThat(shown.get("fee").asLong()).isZero();
		assertThat(shown.get("freeFrom").isNull()).isTrue();
		assertThat(shown.get("regions")).isEmpty();
		await().untilAsserted(() -> assertThat(published().has("delivery")).isFalse());
	}

	@Test
	void aRepeatPublishesNothing() {
		api.put("/stores/8/delivery", TERMS);
		await().until(() -> published().has("delivery"));
		long version = published().get("version").asLong();

		api.put("/stores/8/delivery", TERMS);
		api.put("/stores/8/delivery", "{\"fee\":1}");

		await().until(() -> published().get("delivery").get("fee").asLong() == 1);
		assertThat(published().get("version").asLong()).isEqualTo(version + 1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"minimum\":-1}|minimum",
			"{\"minimum\":10000001}|minimum", "{\"minimum\":1.5}|minimum", "{\"fee\":-1}|fee", "{\"fee\":100001}|fee",
			"{\"fee\":\"free\"}|fee", "{\"freeFrom\":0}|freeFrom", "{\"freeFrom\":10000001}|freeFrom",
			"{\"regions\":{}}|regions", "{\"regions\":[null]}|regions[0]",
			"{\"regions\":[{\"fee\":1}]}|regions[0].region",
			"{\"regions\":[{\"region\":\" \",\"fee\":1}]}|regions[0].region",
			"{\"regions\":[{\"region\":\"a\\u202eb\",\"fee\":1}]}|regions[0].region",
			"{\"regions\":[{\"region\":\"seoul\"}]}|regions[0].fee",
			"{\"regions\":[{\"region\":\"seoul\",\"fee\":-1}]}|regions[0].fee",
			"{\"regions\":[{\"region\":\"seoul\",\"fee\":1},{\"region\":\"Seoul\",\"fee\":2}]}|regions[1].region",
			"[]|body" })
	void refusesInvalidTermsAndNamesTheField(String terms, String field) {
		JsonNode before = api.get("/stores/8").body().get("delivery");

		HttpApi.Reply reply = api.put("/stores/8/delivery", terms);

		assertThat(reply.status()).isIn(400, 422);
		assertThat(reply.text("code")).isEqualTo("INVALID_FIELD");
		assertThat(reply.text("detail")).startsWith(field + ": ");
		assertThat(api.get("/stores/8").body().get("delivery")).isEqualTo(before);
	}

	@Test
	void refusesARegionThatTheStoreDoesNotServe() {
		HttpApi.Reply reply = api.put("/stores/4/delivery", "{\"regions\":[{\"region\":\"busan\",\"fee\":1}]}");

		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.text("detail"))
			.isEqualTo("regions[0].region: must be one of the regions that the store delivers to: seoul, 서울");
	}

	@Test
	void hasAFeeForARegionThatTheStoreServes() {
		HttpApi.Reply reply = api.put("/stores/4/delivery", "{\"regions\":[{\"region\":\"Seoul\",\"fee\":1000}]}");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(api.put("/stores/4/delivery", "{}").status()).isEqualTo(200);
	}

	@Test
	void anUnknownStoreIs404() {
		assertThat(api.put("/stores/999/delivery", "{}").status()).isEqualTo(404);
	}

	private JsonNode published() {
		List<Wire.PublishedEvent> events = wire.published(Wire.MENUS);
		return events.stream()
			.filter(event -> event.key().equals("store:8"))
			.reduce((earlier, later) -> later)
			.orElseThrow()
			.data();
	}
}
