package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is known about a customer: told to them as a whole, in no log, and forgotten when they want it. */
@Journey
@Tag("M45")
class PersonalDataIT {

	private static final String STREET = "Marked-street 7";
	private static final String TELEPHONE = "01099998888";

	@Test
	void isToldAsAWholeForgottenForGoodAndNeverLogged(Platform platform) {
		Customer khl = platform.customer();
		khl.enrols();
		long delivered = orders(khl);
		deliver(platform, khl, delivered);
		long cancelled = orders(khl);
		khl.cancels(cancelled);
		platform.awaitSettled(delivered);
		platform.awaitSettled(cancelled);
		khl.triesToOrder(wish(khl, "qty", "some")).isProblem(400);
		khl.triesToOrder(wish(khl, "foodId", 999_999_999)).isProblem(422);

		eventually(() -> assertThat(Stream
			.of("/order/orders", "/payment/payments", "/store/cookings", "/delivery/deliveries", "/customer/myPages",
					"/coupon/couponMgmts")
			.map(list -> known(khl).at(list).size())).containsExactly(2, 2, 2, 2, 2, 1));
		assertThat(known(khl).at("/order/orders/0/address").asString()).contains(STREET);
		assertThat(known(khl).at("/notification/notifications").isEmpty()).isFalse();

		long open = orders(khl);
		assertThat(khl.gateway()
			.delete("/personalData/" + khl.name())
			.is(202)
			.body()
			.path("waitsFor")
			.valueStream()
			.map(JsonNode::asLong)).containsExactly(open);
		eventually(() -> assertThat(known(khl).at("/order/orders").size()).isEqualTo(1));
		khl.cancels(open);

		eventually(() -> assertThat(services(known(khl)).flatMap(JsonNode::valueStream)).allMatch(JsonNode::isEmpty));
		platform.command("rebuild");
		Answer page = platform.gateway().get("/myPages/" + delivered).is(200);
		assertThat(page.text("customerId")).isEqualTo("#" + delivered);
		assertThat(page.raw().body()).contains("익명처리됨").doesNotContain(khl.name());
		assertThat(platform.logged(STREET)).isEmpty();
		assertThat(platform.logged(TELEPHONE)).isEmpty();
	}

	private static long orders(Customer customer) {
		return customer.triesToOrder(wish(customer, "qty", 1)).is(201).body().path("orderId").asLong();
	}

	private static Map<String, ?> wish(Customer customer, String field, Object value) {
		var wish = new HashMap<String, Object>(
				Map.of("foodId", 1, "qty", 1, "address", customer.town() + " " + STREET, "phoneNo", TELEPHONE));
		wish.put(field, value);
		return wish;
	}

	private static void deliver(Platform platform, Customer customer, long order) {
		platform.owner().accepts(order);
		platform.owner().starts(order);
		platform.owner().finishes(order);
		platform.rider("rider-1").picks(order);
		customer.confirms(order);
	}

	private static JsonNode known(Customer customer) {
		return customer.gateway().get("/personalData/" + customer.name()).is(200).body();
	}

	/** Without who it is about, and when it was asked. */
	private static Stream<JsonNode> services(JsonNode document) {
		return document.valueStream().filter(JsonNode::isObject);
	}
}
