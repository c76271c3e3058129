package dev.baedal.local.demo;

import java.util.List;

import tools.jackson.databind.JsonNode;

/** A store of the catalogue and what it sells. Demos find it by how it works, so that any catalogue will do. */
record Shop(JsonNode store, List<JsonNode> menu) {

	long id() {
		return store.path("storeId").asLong();
	}

	String name() {
		return store.path("name").asString();
	}

	/** The number of something that is on sale. */
	long dish() {
		return onSale().path("menuItemId").asLong();
	}

	long price() {
		return onSale().path("price").asLong();
	}

	boolean works(String fulfilment, String cancelPolicy) {
		return is("fulfilment", fulfilment) && is("cancelPolicy", cancelPolicy);
	}

	boolean gives(String couponPolicy) {
		return is("couponPolicy", couponPolicy);
	}

	/** Whether it counts what it has. */
	boolean counts() {
		return menu.stream().anyMatch(Shop::isCounted);
	}

	private JsonNode onSale() {
		return menu.stream()
			.filter(item -> !item.path("soldOut").asBoolean(false) && isCounted(item) == counts())
			.findFirst()
			.orElseThrow();
	}

	private boolean is(String part, String word) {
		return store.path("policy").path(part).asString("").equals(word);
	}

	private static boolean isCounted(JsonNode item) {
		return item.path("stock").isNumber();
	}
}
