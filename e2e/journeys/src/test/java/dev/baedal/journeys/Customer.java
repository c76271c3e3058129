package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** A customer with a unique name and town, so that journeys do not see each other's orders. */
record Customer(ApiClient gateway, String name, String town) {

	/** The same customer with another client. */
	Customer at(ApiClient another) {
		return new Customer(another, name, town);
	}

	/** Orders one fried chicken, 18,000 won. @return the orderId */
	long orders() {
		Response response = triesToOrder(Map.of("foodId", 1, "qty", 1)).is(201);
		long order = response.orderId();
		assertThat(response.header("Location")).isEqualTo(gateway.address() + "/orders/" + order);
		return order;
	}

	/** @param fields added to the customer's name and address, or replacing them */
	Response triesToOrder(Map<String, ?> fields, String... headers) {
		Map<String, Object> body = new HashMap<>(Map.of("customerId", name, "address", town));
		body.putAll(fields);
		return gateway.post("/orders", body, headers);
	}

	void cancels(long order) {
		Response response = triesToCancel(order).is(200);
		assertThat(response.text("status")).isEqualTo("CANCELLED");
	}

	Response triesToCancel(long order) {
		return gateway.put("/orders/" + order + "/cancel", Map.of("reason", "changed my mind"));
	}

	void confirms(long order) {
		triesToConfirm(order).is(200);
	}

	Response triesToConfirm(long order) {
		return gateway.put("/deliveries/" + order + "/confirmdelivered");
	}

	Response enrols() {
		return gateway.post("/couponMgmts", Map.of("customerId", name));
	}

	Response myPage(long order) {
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

	/** The kinds of their notifications, in no order: their events come from several services. */
	List<String> notifiedKinds() {
		return notifications().stream().map(notification -> notification.path("kind").asString()).toList();
	}

	private List<JsonNode> listed(String search, String rel) {
		return gateway.get(search + name + "&size=100").is(200).entries(rel);
	}
}
