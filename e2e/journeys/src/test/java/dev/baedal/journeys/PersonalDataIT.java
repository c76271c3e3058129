package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A customer's personal data is exported as a whole, erased on request, and in no log. */
@Journey
@Tag("M45")
class PersonalDataIT {

	private static final String STREET = "Marked-street 7";
	private static final String NOTE = "Marked-note 5";
	private static final String TELEPHONE = "01099998888";

	@Test
	void exportsErasesAndNeverLogsPersonalData(Platform platform) {
		Customer khl = platform.customer();
		khl.enrols();
		long delivered = orders(khl);
		deliver(platform, khl, delivered);
		long cancelled = orders(khl);
		khl.cancels(cancelled);
		platform.awaitSettled(delivered);
		platform.awaitSettled(cancelled);
		khl.triesToOrder(request(khl, "qty", "some")).isProblem(400);
		khl.triesToOrder(request(khl, "foodId", 999_999_999)).isProblem(422);

		eventually(() -> assertThat(Stream
			.of("/order/orders", "/payment/payments", "/store/cookings", "/delivery/deliveries", "/customer/myPages",
					"/coupon/couponMgmts")
			.map(list -> personalData(khl).at(list).size())).containsExactly(2, 2, 2, 2, 2, 1));
		assertThat(personalData(khl).at("/order/orders/0/address").asString()).contains(STREET);
		assertThat(Stream
			.of("/order/orders/0/notes/rider", "/store/cookings/0/notes/kitchen", "/delivery/deliveries/0/riderNote")
			.map(note -> personalData(khl).at(note).asString())).containsOnly(NOTE);
		khl.gateway().put("/addresses/" + khl.name() + "/home", Map.of("address", STREET)).is(200);
		assertThat(personalData(khl).at("/order/addresses/0/address").asString()).isEqualTo(STREET);
		assertThat(personalData(khl).at("/notification/notifications").isEmpty()).isFalse();

		long open = orders(khl);
		assertThat(khl.gateway()
			.delete("/personalData/" + khl.name())
			.is(202)
			.body()
			.path("waitsFor")
			.valueStream()
			.map(JsonNode::asLong)).containsExactly(open);
		assertThat(personalData(khl).at("/order/addresses").isEmpty()).isTrue();
		eventually(() -> assertThat(personalData(khl).at("/order/orders").size()).isEqualTo(1));
		khl.cancels(open);

		eventually(() -> assertThat(services(personalData(khl)).flatMap(JsonNode::valueStream))
			.allMatch(JsonNode::isEmpty));
		platform.command("rebuild");
		Response page = platform.gateway().get("/myPages/" + delivered).is(200);
		assertThat(page.text("customerId")).isEqualTo("#" + delivered);
		assertThat(page.raw().body()).contains("익명처리됨").doesNotContain(khl.name());
		assertThat(platform.logged(STREET)).isEmpty();
		assertThat(platform.logged(NOTE)).isEmpty();
		assertThat(platform.logged(TELEPHONE)).isEmpty();
	}

	private static long orders(Customer customer) {
		return customer.triesToOrder(request(customer, "qty", 1)).is(201).orderId();
	}

	private static Map<String, ?> request(Customer customer, String field, Object value) {
		var body = new HashMap<String, Object>(Map.of("foodId", 1, "qty", 1, "address", customer.town() + " " + STREET,
				"phoneNo", TELEPHONE, "notes", Map.of("kitchen", NOTE, "rider", NOTE)));
		body.put(field, value);
		return body;
	}

	private static void deliver(Platform platform, Customer customer, long order) {
		platform.owner().accepts(order);
		platform.owner().starts(order);
		platform.owner().finishes(order);
		platform.rider("rider-1").picks(order);
		customer.confirms(order);
	}

	private static JsonNode personalData(Customer customer) {
		return customer.gateway().get("/personalData/" + customer.name()).is(200).body();
	}

	/** The parts of the services, without the customer and the time of the request. */
	private static Stream<JsonNode> services(JsonNode document) {
		return document.valueStream().filter(JsonNode::isObject);
	}
}
