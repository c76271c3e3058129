package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** Whoever orders, by a name and from a town of their own, so that journeys do not see each other's orders. */
record Customer(Door gateway, String name, String town) {

	/** The same person at another door. */
	Customer at(Door another) {
		return new Customer(another, name, town);
	}

	/** One fried chicken, 18,000 won. @return the orderId */
	long orders() {
		Answer answer = triesToOrder(Map.of("foodId", 1, "qty", 1)).is(201);
		long order = answer.body().path("orderId").asLong();
		assertThat(answer.header("Location")).isEqualTo(gateway.address() + "/orders/" + order);
		return order;
	}

	/** @param wish with what is to be added to or put in place of name and address */
	Answer triesToOrder(Map<String, ?> wish, String... headers) {
		Map<String, Object> body = new HashMap<>(Map.of("customerId", name, "address", town));
		body.putAll(wish);
		return gateway.post("/orders", body, headers);
	}

	void cancels(long order) {
		Answer answer = triesToCancel(order).is(200);
		assertThat(answer.text("status")).isEqualTo("CANCELLED");
	}

	Answer triesToCancel(long order) {
		return gateway.put("/orders/" + order + "/cancel", Map.of("reason", "changed my mind"));
	}

	void confirms(long order) {
		triesToConfirm(order).is(200);
	}

	Answer triesToConfirm(long order) {
		return gateway.put("/deliveries/" + order + "/confirmdelivered");
	}

	Answer enrols() {
		return gateway.post("/couponMgmts", Map.of("customerId", name));
	}

	Answer myPage(long order) {
		return gateway.get("/myPages/" + order);
	}

	List<JsonNode> ordersListed() {
		return listed("/orders/search/byCustomer?customerId=", "orders");
	}

	List<JsonNode> pagesListed() {
		return listed("/myPages/search/byCustomer?customerId=", "myPages");
	}

	List<JsonNode> coupons() {
		return listed("/coupons/search/byCustomer?customerId=", "coupons");
	}

	List<JsonNode> notifications() {
		return listed("/notifications/search/byReceiver?receiver=", "notifications");
	}

	/** The kinds of what they were told, in no order: each comes from a service of its own. */
	List<String> toldOf() {
		return notifications().stream().map(told -> told.path("kind").asString()).toList();
	}

	private List<JsonNode> listed(String search, String rel) {
		return gateway.get(search + name + "&size=100").is(200).entries(rel);
	}
}
