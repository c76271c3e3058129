package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The OpenAPI description of the service. */
class DescriptionTest extends OrderTest {

	@Test
	void describesReadsCommandsAndBodies() {
		JsonNode description = api.get("/v3/api-docs").body();

		JsonNode paths = description.get("paths");
		assertThat(paths.propertyNames()).contains("/orders", "/orders/{orderId}/cancel", "/orders/{id}",
				"/orders/search/byCustomer");
		assertThat(paths.get("/orders").propertyNames()).contains("get", "post");
		JsonNode order = description.at("/components/schemas/PlaceOrderRequest");
		assertThat(order.at("/properties/address/maxLength").asInt()).isEqualTo(200);
		assertThat(order.get("required").valueStream().map(JsonNode::asString)).contains("address");
	}

	@Test
	void describesTheJsonAsTheMixInsShapeIt() {
		JsonNode schemas = api.get("/v3/api-docs").body().at("/components/schemas");

		assertThat(schemas.propertyNames().stream().filter(name -> name.endsWith("Order"))).isNotEmpty();
		assertThat(schemas.properties()
			.stream()
			.filter(schema -> schema.getKey().equals("EntityModelOrder"))
			.flatMap(schema -> schema.getValue().get("properties").propertyNames().stream()))
			.contains("orderId", "status", "statusLabel", "progress", "price", "outstanding", "cancelHold")
			.doesNotContain("version", "state", "settlement", "given", "asks", "shownStatus");
	}
}
