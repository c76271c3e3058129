package dev.baedal.local.demo;

import java.util.List;

import tools.jackson.databind.JsonNode;

/** A store of the catalogue and its menu. Demos choose it by policy, so that they work with any catalogue. */
record Shop(JsonNode store, List<JsonNode> menu) {

	long id() {
		return store.path("storeId").asLong();
	}

	String name() {
		return store.path("name").asString();
	}

	/** The number of a menu item that is on sale. */
	long menuItem() {
		return onSale().path("menuItemId").asLong();
	}

	long price() {
		return onSale().path("price").asLong();
	}

	boolean hasPolicies(String fulfilment, String cancelPolicy) {
		return is("fulfilment", fulfilment) && is("cancelPolicy", cancelPolicy);
	}

	boolean hasCouponPolicy(String couponPolicy) {
		return is("couponPolicy", couponPolicy);
	}

	/** @return whether the store tracks the stock of any menu item */
	boolean tracksStock() {
		return menu.stream().anyMatch(Shop::hasStock);
	}

	private JsonNode onSale() {
		return menu.stream()
			.filter(item -> !item.path("soldOut").asBoolean(false) && hasStock(item) == tracksStock())
			.findFirst()
			.orElseThrow();
	}

	private boolean is(String part, String word) {
		return store.path("policy").path(part).asString("").equals(word);
	}

	private static boolean hasStock(JsonNode item) {
		return item.path("stock").isNumber();
	}
}
