package dev.baedal.journeys;

import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** A store of the catalogue, with its policy and its menu. */
record Shop(long id, JsonNode policy, List<JsonNode> menu) {

	static Stream<Shop> all(ApiClient gateway) {
		return gateway.get("/stores?size=100").is(200).entries("stores").stream().map(store -> {
			long id = store.path("storeId").asLong();
			List<JsonNode> menu = gateway.get("/menus/search/byStore?size=100&sort=menuItemId&storeId=" + id)
				.is(200)
				.entries("menus");
			return new Shop(id, store.path("policy"), menu);
		});
	}

	boolean works(String fulfilment, String cancelPolicy) {
		return is("fulfilment", fulfilment) && is("cancelPolicy", cancelPolicy);
	}

	boolean is(String part, String word) {
		return policy.path(part).asString("").equals(word);
	}

	/** Whether it counts its stock. */
	boolean counts() {
		return menu.stream().anyMatch(item -> item.path("stock").isNumber());
	}

	boolean restocksAlways() {
		return policy.path("restockAfterCooking").asBoolean();
	}

	/** The first item of its menu. */
	long dish() {
		return menu.get(0).path("menuItemId").asLong();
	}

	long price() {
		return menu.get(0).path("price").asLong();
	}
}
