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

/** M22: the views of the seeds, from the rows of MyPage. */
@CustomerTest
class SeedViewsTest {

	private static final String STORE = "\"storeId\":1";
	private static final String RIDER = "\"riderId\":\"staff\"";

	@Autowired
	HttpApi api;
	@Autowired
	CustomerFixture.OtherServices others;

	@Test
	void theAppOf002ShowsACoffeeFromOrderedToDelivery() {
		CustomerFixture.PublishedOrder order = others.newOrder("guest")
			.publish("PaymentApproved", "\"amount\":4500")
			.placed();
		assertThat(app(order)).isEqualTo("ordered");
		order.publish("OrderAccepted", STORE);
		assertThat(app(order)).isEqualTo("WAITTING");
		order.publish("CookFinished", STORE).publish("DeliveryReady", STORE + ",\"region\":\"bar\"");
		assertThat(app(order)).isEqualTo("COMPLETED");
		order.publish("DeliveryConfirmed", STORE + "," + RIDER);
		assertThat(app(order)).isEqualTo("DELIVERY");
	}

	@Test
	void theAppOf002KeepsACancelledCoffee() {
		CustomerFixture.PublishedOrder order = others.newOrder("guest").placed().publish("OrderAccepted", STORE);
		order.publish("OrderCancelled", STORE + ",\"price\":4500,\"reason\":null,\"outstanding\":[]");

		assertThat(app(order)).isEqualTo("CANCELED");
	}

	@Test
	void theAppOf002ShowsAHeldCancel() {
		CustomerFixture.PublishedOrder order = others.newOrder("guest").placed().publish("OrderAccepted", STORE);
		order.publish("OrderCancelHeld", STORE + ",\"reason\":null,\"expiresAt\":\"2025-01-01T12:10:00Z\"");
		assertThat(fields("/userApps/", order, "status", "statusLabel")).containsExactly("보류", "취소보류");

		order.publish("OrderCancelRefused", STORE + ",\"outcome\":\"REFUSED\",\"reason\":null");

		assertThat(app(order)).isEqualTo("WAITTING");
	}

	@Test
	void theScreenOf004ShowsPaymentCouponAndDelivery() {
		CustomerFixture.PublishedOrder order = others.newOrder("goodman")
			.publish("PaymentApproved", "\"amount\":36000")
			.placed();
		assertThat(screen(order)).containsExactly("Payment Approved", "Y", "", "", "", "");

		order.publish("OrderAccepted", STORE)
			.publish("CouponIssued", STORE + ",\"couponId\":1,\"code\":\"7KQ2M9X4TB0Z\"");
		order.publish("DeliveryReady", STORE + ",\"region\":\"seoul\"").publish("Picked", RIDER);

		assertThat(screen(order)).containsExactly("DeliveryStarted", "Y", "delivery Started", "7KQ2M9X4TB0Z",
				"DISCOUNT", "N");
		assertThat(api.get("/orderStatus/" + order.orderId()).text("userId")).isEqualTo("goodman");
	}

	@Test
	void theScreenOf004ShowsEachStepOfACancelAndOrderCanceledAtItsEnd() {
		CustomerFixture.PublishedOrder order = others.newOrder("goodman")
			.publish("PaymentApproved", "\"amount\":36000")
			.placed();
		order.publish("OrderAccepted", STORE)
			.publish("CouponIssued", STORE + ",\"couponId\":1,\"code\":\"7KQ2M9X4TB0Z\"");
		order.publish("Picked", RIDER)
			.publish("OrderCancelled", STORE + ",\"price\":36000,\"reason\":null,\"outstanding\":[]");
		assertThat(screen(order)).startsWith("DeliveryStarted", "Y", "delivery Started", "7KQ2M9X4TB0Z");
		order.publish("PayCancelled", "\"refunded\":36000");
		assertThat(screen(order)).startsWith("Payment Canceled", "CANCEL", "delivery Started", "7KQ2M9X4TB0Z");
		order.publish("CouponRevoked", "\"x\":1");
		assertThat(screen(order)).containsExactly("Payment Canceled", "CANCEL", "delivery Started", "", "", "");
		order.publish("DeliveryCancelled", "\"x\":1");
		assertThat(screen(order)).containsExactly("DeliveryCanceled", "CANCEL", "delivery Canceled", "", "", "");
		order.publish("OrderSettled", "\"status\":\"CANCELLED\",\"settled\":true");
		assertThat(screen(order)).containsExactly("Order Canceled", "CANCEL", "delivery Canceled", "", "", "");
	}

	@Test
	void theSearchOf001ShowsKoreanLabelsAndCancelledOrders() {
		CustomerFixture.PublishedOrder order = others.newOrder("kim").placed();
		assertThat(fields("/orderSearches/", order, "userid", "storeid", "orderStatus")).containsExactly("kim", "1",
				"주문됨");

		order.publish("OrderCancelled", STORE + ",\"price\":36000,\"reason\":null,\"outstanding\":[]");

		assertThat(fields("/orderSearches/", order, "orderStatus")).containsExactly("주문취소됨");
	}

	@ParameterizedTest
	@ValueSource(strings = { "userApps", "orderStatus", "orderSearches" })
	void isListedInPagesForEachCustomerAndCannotBeWritten(String view) {
		String customer = "pager-of-" + view;
		List<Long> orders = Stream.generate(() -> others.newOrder(customer).placed().orderId()).limit(2).toList();
		others.newOrder(customer).publish("PaymentApproved", "\"amount\":36000");

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

	private String app(CustomerFixture.PublishedOrder order) {
		return api.get("/userApps/" + order.orderId()).text("status");
	}

	private List<String> screen(CustomerFixture.PublishedOrder order) {
		return fields("/orderStatus/", order, "orderStatus", "payStatus", "deliveryStatus", "couponId", "couponKind",
				"couponUseYn");
	}

	private List<String> fields(String path, CustomerFixture.PublishedOrder order, String... names) {
		HttpApi.Reply reply = api.get(path + order.orderId());
		return Stream.of(names).map(reply::text).toList();
	}
}
