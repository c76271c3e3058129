package dev.baedal.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** M22: MyPage over HTTP, from events on a real topic. */
@CustomerTest
class MyPagesTest {

	private static final String STORE = "\"storeId\":1";
	private static final String RIDER = "\"riderId\":\"rider-7\"";

	@Autowired
	HttpApi api;
	@Autowired
	CustomerFixture.OtherServices others;

	@Test
	void followsAnOrderFromPaymentToItsCoupon() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl")
			.publish("PaymentApproved", "\"amount\":36000")
			.placed();
		assertThat(page(order).text("statusLabel")).isEqualTo("주문됨");
		order.publish("OrderAccepted", STORE);
		assertThat(page(order).text("statusLabel")).isEqualTo("수락됨");
		order.publish("CookStarted", STORE);
		assertThat(page(order).text("statusLabel")).isEqualTo("요리시작됨");
		order.publish("CookFinished", STORE).publish("DeliveryReady", STORE + ",\"region\":\"seoul\"");
		assertThat(page(order).text("deliveryLabel")).isEqualTo("요리완료됨");
		order.publish("Picked", RIDER).publish("Arrived", RIDER).publish("DeliveryConfirmed", STORE + "," + RIDER);
		order.publish("CouponIssued", STORE + ",\"couponId\":1,\"code\":\"7KQ2M9X4TB0Z\"");

		HttpApi.Reply page = page(order);

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body().get("orderId").asLong()).isEqualTo(order.orderId());
		assertThat(fields(page, "status", "payment", "cooking", "delivery", "customerId", "riderId", "couponCode"))
			.containsExactly("DELIVERED", "APPROVED", "FINISHED", "CONFIRMED", "khl", "rider-7", "7KQ2M9X4TB0Z");
		assertThat(fields(page, "statusLabel", "paymentLabel", "cookingLabel", "deliveryLabel"))
			.containsExactly("배달완료됨", "결제됨", "요리완료됨", "배달완료됨");
		assertThat(page.body().get("settled").asBoolean()).isTrue();
		assertThat(page.body().get("price").asLong()).isEqualTo(36_000);
		assertThat(page.body().has("version")).isFalse();
		assertThat(history(page, "type")).containsExactly("PaymentApproved", "OrderPlaced", "OrderAccepted",
				"CookStarted", "CookFinished", "DeliveryReady", "Picked", "Arrived", "DeliveryConfirmed",
				"CouponIssued");
		assertThat(history(page, "label")).startsWith("결제됨", "주문됨", "수락됨", "요리시작됨").endsWith("쿠폰발행됨");
		assertThat(history(page, "at")).startsWith("2025-01-01T12:00:00Z", "2025-01-01T12:00:01Z")
			.endsWith("2025-01-01T12:00:09Z");
	}

	@Test
	void showsTheLinesAndTheShopsName() {
		HttpApi.Reply page = page(others.newOrder("khl").publish("OrderPlaced", """
				"storeId":1,"storeName":"치킨나라","region":"seoul","address":"seoul 1","price":41000,
				"notes":{"kitchen":"덜 맵게","rider":"문 앞에","cutlery":true},
				"lines":[{"menuItemId":1,"name":"치킨","unitPrice":19500,"qty":2,"note":"순살로",
				 "options":[{"groupId":1,"choiceId":2,"group":"크기","name":"큰 것","price":1500}]},
				 {"menuItemId":5,"name":"콜라","unitPrice":2000,"qty":1,"note":null}]"""));

		assertThat(page.text("storeName")).isEqualTo("치킨나라");
		assertThat(page.body().get("lines")).hasToString("[{\"name\":\"치킨\",\"qty\":2,\"unitPrice\":19500,"
				+ "\"options\":[\"크기: 큰 것\"]},{\"name\":\"콜라\",\"qty\":1,\"unitPrice\":2000}]");
		assertThat(page.raw().body()).doesNotContain("덜 맵게", "문 앞에", "순살로");
	}

	@Test
	void showsTheLinesOfAnEventFromBeforeStoreNames() {
		HttpApi.Reply page = page(others.newOrder("khl").placed());

		assertThat(page.body().get("storeName").isNull()).isTrue();
		assertThat(page.body().get("lines")).hasToString("[{\"name\":\"치킨\",\"qty\":2,\"unitPrice\":18000}]");
	}

	@Test
	void showsTheUndoingOfACancelledOrder() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl")
			.publish("PaymentApproved", "\"amount\":36000")
			.placed();
		order.publish("OrderAccepted", STORE)
			.publish("CookStarted", STORE)
			.publish("CookFinished", STORE)
			.publish("DeliveryReady", STORE + ",\"region\":\"seoul\"");
		order.publish("OrderCancelled", STORE + ",\"price\":36000,\"reason\":\"너무 늦어요\",\"outstanding\":[]");
		assertThat(page(order).body().get("settled").asBoolean()).isFalse();
		for (int again = 0; again < 2; again++) {
			order.publish("PayCancelled", "\"refunded\":" + (again == 0 ? 36_000 : 0))
				.publish("CookCancelled", STORE)
				.publish("DeliveryCancelled", "\"x\":1")
				.publish("OrderSettled", "\"status\":\"CANCELLED\",\"settled\":true");
		}

		HttpApi.Reply page = page(order);

		assertThat(fields(page, "statusLabel", "paymentLabel", "cookingLabel", "deliveryLabel", "reason"))
			.containsExactly("주문취소됨", "결제취소됨", "요리취소됨", "배달취소됨", "너무 늦어요");
		assertThat(page.body().get("refunded").asLong()).isEqualTo(36_000);
		assertThat(page.body().get("settled").asBoolean()).isTrue();
		assertThat(history(page, "type"))
			.endsWith("DeliveryReady", "OrderCancelled", "PayCancelled", "CookCancelled", "DeliveryCancelled",
					"OrderSettled")
			.hasSize(11);
	}

	@Test
	void keepsTheReasonsOfManualInterventionsInItsHistory() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl")
			.placed()
			.publish("DeliveryReady", STORE + ",\"region\":\"seoul\"");
		order.publish("Picked", RIDER).publish("DeliveryReleased", RIDER + ",\"reason\":\"연락 두절\"");
		assertThat(fields(page(order), "delivery", "riderId")).containsExactly("READY", null);
		order.publish("OrderCancelled", STORE + ",\"price\":36000,\"reason\":\"라이더가 없습니다\",\"outstanding\":[]")
			.publish("PayCancelled", "\"refunded\":36000,\"reason\":\"계좌로 환불했습니다\"");

		HttpApi.Reply page = page(order);

		assertThat(page.text("reason")).isEqualTo("라이더가 없습니다");
		assertThat(page.body().get("history").valueStream().map(line -> line.path("reason").asString(null)))
			.containsExactly(null, null, null, "연락 두절", "라이더가 없습니다", "계좌로 환불했습니다");
	}

	@Test
	void showsThePromisedTimeAndItsDelay() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl")
			.placed()
			.publish("OrderReceived", STORE + ",\"answerBy\":\"2025-01-01T12:15:00Z\"");
		assertThat(fields(page(order), "status", "statusLabel", "answerBy", "promisedAt")).containsExactly("PLACED",
				"주문됨", "2025-01-01T12:15:00Z", null);

		order.publish("OrderAccepted", STORE + ",\"promisedAt\":\"2025-01-01T12:30:00Z\"");
		assertThat(page(order).text("promisedAt")).isEqualTo("2025-01-01T12:30:00Z");
		order.publish("CookDelayed", STORE + ",\"promisedAt\":\"2025-01-01T12:40:00Z\",\"reason\":\"busy\"");
		order.publish("CookDelayed", STORE + ",\"promisedAt\":\"2025-01-01T12:35:00Z\",\"reason\":\"early\"");

		assertThat(fields(page(order), "status", "promisedAt")).containsExactly("ACCEPTED", "2025-01-01T12:40:00Z");
		assertThat(history(page(order), "label")).containsExactly("주문됨", "가게확인중", "수락됨", "준비지연됨");
	}

	@Test
	void showsAHeldCancelAndTheRedeemedCoupon() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl").redeemed();
		order.publish("OrderCancelHeld", STORE + ",\"reason\":\"늦어요\",\"expiresAt\":\"2025-01-01T12:10:00Z\"")
			.publish("OrderAccepted", STORE);

		HttpApi.Reply held = page(order);
		assertThat(fields(held, "status", "statusLabel", "progress")).containsExactly("CANCEL_PENDING", "취소보류",
				"ACCEPTED");
		assertThat(held.body().get("cancelPending").asBoolean()).isTrue();
		assertThat(held.body().at("/cancelRequest/heldUntil").asString()).isEqualTo("2025-01-01T12:10:00Z");
		assertThat(held.body().get("discount").asLong()).isEqualTo(2_000);
		assertThat(held.body().get("couponId").asLong()).isEqualTo(3);
		assertThat(held.body().get("deliveryFee").asLong()).isEqualTo(3_000);

		order.publish("OrderCancelRefused", STORE + ",\"outcome\":\"EXPIRED\",\"reason\":null");
		assertThat(fields(page(order), "status", "statusLabel", "progress")).containsExactly("ACCEPTED", "수락됨",
				"ACCEPTED");
		assertThat(page(order).body().at("/cancelRequest/outcome").asString()).isEqualTo("EXPIRED");
		assertThat(history(page(order), "label")).containsExactly("주문됨", "취소보류", "수락됨", "취소거절됨");
	}

	@Test
	void showsAFailedDeliveryAndARevokedCoupon() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl").placed().publish("Picked", RIDER);
		order.publish("DeliveryFailed", RIDER + ",\"reason\":\"부재중\"");
		assertThat(page(order).text("deliveryLabel")).isEqualTo("배달실패됨");

		order.publish("CouponRevoked", "\"revokedCouponId\":null,\"returnedCouponId\":3");

		assertThat(fields(page(order), "coupon", "couponLabel")).containsExactly("CANCELLED", "쿠폰취소됨");
	}

	@Test
	void showsARejectedOrder() {
		CustomerFixture.PublishedOrder order = others.newOrder("khl")
			.publish("PaymentApproved", "\"amount\":36000")
			.placed();
		order.publish("OrderRejected", STORE + ",\"reason\":\"재료가 떨어졌습니다\"")
			.publish("OrderSettled", "\"status\":\"REJECTED\",\"settled\":true");

		assertThat(fields(page(order), "status", "cookingLabel", "reason")).containsExactly("REJECTED", "거절됨",
				"재료가 떨어졌습니다");
	}

	@Test
	void hidesAnOrderThatIsPaidAndNotPlacedYet() {
		String customer = "early-bird";
		CustomerFixture.PublishedOrder order = others.newOrder(customer).publish("PaymentApproved", "\"amount\":36000");

		assertThat(page(order).status()).isEqualTo(404);
		assertThat(ofCustomer(customer).at("/page/totalElements").asLong()).isZero();
		assertThat(all()).doesNotContain(order.orderId());

		order.placed();
		assertThat(fields(page(order), "status", "payment")).containsExactly("PLACED", "APPROVED");
		assertThat(ofCustomer(customer).at("/page/totalElements").asLong()).isEqualTo(1);
		assertThat(all()).contains(order.orderId());
	}

	@Test
	void listsACustomersOrdersInPagesWithWorkingLinks() {
		List<Long> orders = Stream.generate(() -> others.newOrder("pager").placed().orderId()).limit(3).toList();
		others.newOrder("someone-else").placed();

		JsonNode first = api.get("/myPages/search/byCustomer?customerId=pager&size=2").body();

		assertThat(first.at("/page/totalElements").asLong()).isEqualTo(3);
		assertThat(first.at("/_embedded/myPages").valueStream().map(page -> page.get("orderId").asLong()))
			.as("the newest first")
			.containsExactly(orders.get(2), orders.get(1));
		JsonNode rest = api.get(first.at("/_links/next/href").asString()).body();
		JsonNode last = rest.at("/_embedded/myPages/0");
		assertThat(last.get("orderId").asLong()).isEqualTo(orders.get(0));
		assertThat(api.get(last.at("/_links/self/href").asString()).body()).isEqualTo(last);
		assertThat(api.get("/myPages?size=100000").body().at("/page/size").asInt()).isEqualTo(100);
	}

	@Test
	void findsACustomerHoweverTheNameIsTyped() {
		long order = others.newOrder("홍길동").placed().orderId();
		String typed = URLEncoder.encode(" " + Normalizer.normalize("홍길동", Normalizer.Form.NFD),
				StandardCharsets.UTF_8);

		for (String view : List.of("myPages", "userApps", "orderStatus", "orderSearches")) {
			assertThat(api.get("/" + view + "/search/byCustomer?customerId=" + typed).ids(view, "orderId"))
				.contains(order);
		}
		assertThat(api.get("/personalData/" + typed.replace("+", "%20")).body().at("/myPages/0/orderId").asLong())
			.isEqualTo(order);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void refusesWrites(String method) {
		CustomerFixture.PublishedOrder order = others.newOrder("khl").placed();

		HttpApi.Reply reply = api.send(method, "/myPages" + (method.equals("POST") ? "" : "/" + order.orderId()),
				"{\"status\":\"DELIVERED\"}");

		assertThat(reply.status()).isEqualTo(405);
		assertThat(page(order).text("status")).isEqualTo("PLACED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/myPages/999999999", "/nothing", "/myPages/1/nothing" })
	void anUnknownPathIs404(String path) {
		assertThat(api.get(path).status()).isEqualTo(404);
	}

	@Test
	void refusesAnIdThatIsNoNumber() {
		HttpApi.Reply reply = api.get("/myPages/two");

		assertThat(reply.status()).isBetween(400, 404);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
	}

	@Test
	void aPageShowsItsContentAmongItsFields() {
		CustomerFixture.PublishedOrder order = others.newOrder("looks-closely").redeemed();
		String[] fields = { "orderId", "customerId", "storeId", "storeName", "lines", "price", "discount", "couponId",
				"status", "statusLabel", "progress", "cancelPending", "payment", "paymentLabel", "cooking",
				"cookingLabel", "delivery", "deliveryLabel", "riderId", "reason", "settled", "refunded", "couponCode",
				"coupon", "couponLabel", "cancelRequest", "placedAt", "answerBy", "promisedAt", "deliveryFee",
				"updatedAt", "history" };

		assertThat(page(order).body().propertyNames()).contains(fields).hasSize(fields.length + 1).contains("_links");
		assertThat(api.get("/personalData/looks-closely").body().at("/myPages/0").propertyNames())
			.containsExactlyInAnyOrder(fields);
	}

	@Test
	void listsAreSortedByFieldsOfTheContent() {
		long first = others.newOrder("sorts").placed().orderId();
		long second = others.newOrder("sorts").redeemed().orderId();

		assertThat(api.get("/myPages/search/byCustomer?customerId=sorts&sort=discount,desc").ids("myPages", "orderId"))
			.containsExactly(second, first);
		assertThat(api.get("/myPages/search/byCustomer?customerId=sorts&sort=discount").ids("myPages", "orderId"))
			.containsExactly(first, second);
		assertThat(api.get("/myPages?sort=status").text("detail")).contains(
				"answerBy, cancelRequest.heldUntil, cancelRequest.outcome, cooking, coupon, couponCode, couponId, customerId, "
						+ "delivery, deliveryFee, discount, orderId, payment, placedAt, price, promisedAt, reason, refunded, riderId, settled, "
						+ "storeId, storeName, updatedAt");
	}

	private HttpApi.Reply page(CustomerFixture.PublishedOrder order) {
		return api.get("/myPages/" + order.orderId());
	}

	private JsonNode ofCustomer(String customerId) {
		return api.get("/myPages/search/byCustomer?customerId=" + customerId).body();
	}

	private List<Long> all() {
		return api.get("/myPages?size=100")
			.body()
			.at("/_embedded/myPages")
			.valueStream()
			.map(page -> page.get("orderId").asLong())
			.toList();
	}

	private static List<String> fields(HttpApi.Reply page, String... names) {
		return Stream.of(names).map(page::text).toList();
	}

	private static List<String> history(HttpApi.Reply page, String field) {
		return page.body().get("history").valueStream().map(entry -> entry.get(field).asString()).toList();
	}
}
