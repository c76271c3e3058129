package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An owner changes a store's policy: the change is published, and running orders keep theirs. */
class PolicyTest extends StoreTest {

	private static final String POLICY = """
			{"fulfilment":"BREW_PICKUP","acceptance":"AUTO","cancelPolicy":"STORE_CONFIRM","couponPolicy":"PER_ORDER_GATE",
			 "couponEveryN":"3","restockAfterCooking":true}""";

	@Test
	void publishesAPolicyChangeOnce() {
		HttpApi.Reply reply = api.put("/stores/3/policy", POLICY);
		api.put("/stores/3/policy", POLICY);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body().get("policy")).isEqualTo(api.get("/stores/3").body().get("policy"));
		assertThat(reply.body().get("policy"))
			.hasToString("{\"fulfilment\":\"BREW_PICKUP\",\"acceptance\":\"AUTO\",\"cancelPolicy\":\"STORE_CONFIRM\","
					+ "\"couponPolicy\":\"PER_ORDER_GATE\",\"couponEveryN\":3,\"restockAfterCooking\":true}");
		await().untilAsserted(() -> assertThat(wire.published(Wire.MENUS))
			.filteredOn(event -> event.key().equals("store:3") && event.data().get("version").asLong() > 0)
			.singleElement()
			.satisfies(event -> assertThat(event.data().get("policy")).isEqualTo(reply.body().get("policy"))));
	}

	@Test
	void aRunningOrderKeepsItsPolicy() {
		long orderId = customer.orders(Customer.POLICY, Map.of(31L, 1), "RECEIVED");
		api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}");

		api.put("/stores/4/policy", POLICY);

		assertThat(api.put("/cookings/" + orderId + "/finish").status()).isEqualTo(409);
		assertThat(api.get("/cookings/" + orderId).body().at("/policy/fulfilment").asString())
			.isEqualTo("KITCHEN_RIDER");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "BREW_PICKUP|PIZZA|400|fulfilment", "AUTO|auto|400|acceptance",
					"\"STORE_CONFIRM\"|null|400|cancelPolicy", "\"PER_ORDER_GATE\"|[]|400|couponPolicy",
					"\"3\"|0|400|couponEveryN", "\"3\"|\"many\"|400|couponEveryN",
					"true|\"perhaps\"|400|restockAfterCooking", "PER_ORDER_GATE|NONE|422|couponEveryN",
					"BREW_PICKUP|SHIP_ON_PAYMENT|422|cancelPolicy" })
	void refusesAnInvalidPolicyAndNamesTheField(String good, String bad, int status, String field) {
		String before = api.get("/stores/2").body().toString();

		HttpApi.Reply reply = api.put("/stores/2/policy", POLICY.replace(good, bad));

		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
		assertThat(reply.fields()).containsExactly(field);
		assertThat(api.get("/stores/2").body()).hasToString(before);
	}

	@Test
	void namesTheAllowedValuesForAnUnknownOne() {
		assertThat(api.put("/stores/2/policy", POLICY.replace("BREW_PICKUP", "PIZZA")).text("detail"))
			.contains("KITCHEN_RIDER")
			.contains("BREW_PICKUP")
			.contains("SHIP_ON_PAYMENT");
		assertThat(api.put("/stores/987654321/policy", POLICY).status()).isEqualTo(404);
		assertThat(api.put("/stores/2/policy").status()).isBetween(400, 415);
	}
}
