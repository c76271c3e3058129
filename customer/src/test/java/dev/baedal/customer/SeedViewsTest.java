package dev.baedal.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** M22: the same truth as MyPage, in each seed's words. */
@CustomerTest
class SeedViewsTest {

	private static final String STORE = "\"storeId\":1";
	private static final String RIDER = "\"riderId\":\"staff\"";

	@Autowired
	HttpApi api;
	@Autowired
	CustomerFixture.Others others;

	@Test
	void theAppOf002ShowsACoffeeFromOrderedToDelivery() {
		CustomerFixture.Telling telling = others.about("guest").say("PaymentApproved", "\"amount\":4500").placed();
		assertThat(app(telling)).isEqualTo("ordered");
		telling.say("OrderAccepted", STORE);
		assertThat(app(telling)).isEqualTo("WAITTING");
		telling.say("CookFinished", STORE).say("DeliveryReady", STORE + ",\"region\":\"bar\"");
		assertThat(app(telling)).isEqualTo("COMPLETED");
		telling.say("DeliveryConfirmed", STORE + "," + RIDER);
		assertThat(app(telling)).isEqualTo("DELIVERY");
	}

	@Test
	void theAppOf002KeepsACancelledCoffee() {
		CustomerFixture.Telling telling = others.about("guest").placed().say("OrderAccepted", STORE);
		telling.say("OrderCancelled", STORE + ",\"price\":4500,\"reason\":null,\"outstanding\":[]");

		assertThat(app(telling)).isEqualTo("CANCELED");
	}

	@Test
	void theAppOf002SaysThatACancelIsHeld() {
		CustomerFixture.Telling telling = others.about("guest").placed().say("OrderAccepted", STORE);
		telling.say("OrderCancelHeld", STORE + ",\"reason\":null,\"expiresAt\":\"2025-01-01T12:10:00Z\"");
		assertThat(fields("/userApps/", telling, "status", "statusLabel")).containsExactly("보류", "취소보류");

		telling.say("OrderCancelRefused", STORE + ",\"outcome\":\"REFUSED\",\"reason\":null");

		assertThat(app(telling)).isEqualTo("WAITTING");
	}

	@Test
	void theScreenOf004ShowsPaymentCouponAndDelivery() {
		CustomerFixture.Telling telling = others.about("goodman").say("PaymentApproved", "\"amount\":36000").placed();
		assertThat(screen(telling)).containsExactly("Payment Approved", "Y", "", "", "", "");

		telling.say("OrderAccepted", STORE).say("CouponIssued", STORE + ",\"couponId\":1,\"code\":\"7KQ2M9X4TB0Z\"");
		telling.say("DeliveryReady", STORE + ",\"region\":\"seoul\"").say("Picked", RIDER);

		assertThat(screen(telling)).containsExactly("DeliveryStarted", "Y", "delivery Started", "7KQ2M9X4TB0Z",
				"DISCOUNT", "N");
		assertThat(api.get("/orderStatus/" + telling.orderId()).text("userId")).isEqualTo("goodman");
	}

	@Test
	void theScreenOf004FollowsTheChainOfACancelAndSaysOrderCanceledAtItsEnd() {
		CustomerFixture.Telling telling = others.about("goodman").say("PaymentApproved", "\"amount\":36000").placed();
		telling.say("OrderAccepted", STORE).say("CouponIssued", STORE + ",\"couponId\":1,\"code\":\"7KQ2M9X4TB0Z\"");
		telling.say("Picked", RIDER)
			.say("OrderCancelled", STORE + ",\"price\":36000,\"reason\":null,\"outstanding\":[]");
		assertThat(screen(telling)).startsWith("DeliveryStarted", "Y", "delivery Started", "7KQ2M9X4TB0Z");
		telling.say("PayCancelled", "\"refunded\":36000");
		assertThat(screen(telling)).startsWith("Payment Canceled", "CANCEL", "delivery Started", "7KQ2M9X4TB0Z");
		telling.say("CouponRevoked", "\"x\":1");
		assertThat(screen(telling)).containsExactly("Payment Canceled", "CANCEL", "delivery Started", "", "", "");
		telling.say("DeliveryCancelled", "\"x\":1");
		assertThat(screen(telling)).containsExactly("DeliveryCanceled", "CANCEL", "delivery Canceled", "", "", "");
		telling.say("OrderSettled", "\"status\":\"CANCELLED\",\"settled\":true");
		assertThat(screen(telling)).containsExactly("Order Canceled", "CANCEL", "delivery Canceled", "", "", "");
	}

	@Test
	void theSearchOf001ShowsKoreanWordsAndKeepsWhatIsCancelled() {
		CustomerFixture.Telling telling = others.about("kim").placed();
		assertThat(fields("/orderSearches/", telling, "userid", "storeid", "orderStatus")).containsExactly("kim", "1",
				"주문됨");

		telling.say("OrderCancelled", STORE + ",\"price\":36000,\"reason\":null,\"outstanding\":[]");

		assertThat(fields("/orderSearches/", telling, "orderStatus")).containsExactly("주문취소됨");
	}

	@ParameterizedTest
	@ValueSource(strings = { "userApps", "orderStatus", "orderSearches" })
	void isListedInPagesForEachCustomerAndCannotBeWritten(String view) {
		String customer = "pager-of-" + view;
		List<Long> orders = Stream.generate(() -> others.about(customer).placed().orderId()).limit(2).toList();
		others.about(customer).say("PaymentApproved", "\"amount\":36000");

		JsonNode page = api.get("/" + view + "/search/byCustomer?customerId=" + customer + "&size=1&sort=orderId")
			.body();

		assertThat(page.at("/page/totalElements").asLong()).isEqualTo(2);
		JsonNode first = page.at("/_embedded/" + view + "/0");
		assertThat(first.get("orderId").asLong()).isEqualTo(orders.get(0));
		assertThat(api.get(first.at("/_links/self/href").asString()).body()).isEqualTo(first);
		assertThat(api.get("/" + view + "/search/byCustomer?customerId=" + customer).ids(view, "orderId"))
			.as("the newest first")
			.containsExactly(orders.get(1), orders.get(0));
		assertThat(api.get("/" + view + "?size=100000").body().at("/page/size").asInt()).isEqualTo(100);
		assertThat(api.get("/" + view + "/999999999").status()).isEqualTo(404);
		for (String method : List.of("PUT", "PATCH", "DELETE")) {
			assertThat(api.send(method, "/" + view + "/" + orders.get(0), "{\"status\":\"x\"}").status())
				.isEqualTo(405);
		}
		assertThat(api.post("/" + view, "{}").status()).isEqualTo(405);
	}

	private String app(CustomerFixture.Telling telling) {
		return api.get("/userApps/" + telling.orderId()).text("status");
	}

	private List<String> screen(CustomerFixture.Telling telling) {
		return fields("/orderStatus/", telling, "orderStatus", "payStatus", "deliveryStatus", "couponId", "couponKind",
				"couponUseYn");
	}

	private List<String> fields(String path, CustomerFixture.Telling telling, String... names) {
		HttpApi.Reply reply = api.get(path + telling.orderId());
		return Stream.of(names).map(reply::text).toList();
	}
}
