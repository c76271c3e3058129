package dev.baedal.notification;

import static dev.baedal.notification.NotificationFixture.OtherServices.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import dev.baedal.notification.NotificationFixture.OtherServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** M10: each event of an order notifies its receivers once. */
@NotificationTest
class NotifyingTest {

	@Autowired
	Api api;
	@Autowired
	ControllableChannel channel;
	@Autowired
	OtherServices others;

	@ParameterizedTest(name = "{0} → {1} {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					OrderAccepted.v1     | ORDER_ACCEPTED    | 주문수락 | ,"storeId":1               | 주문 %d번이 수락되었습니다.
					OrderReceived.v1     | ORDER_RECEIVED    | 가게확인중 | ,"storeId":1,"answerBy":null | 주문 %d번이 가게에 전달되었습니다. 가게가 확인하는 대로 알려드립니다. (The store has your order.)
					OrderAccepted.v1     | ORDER_ACCEPTED    | 주문수락 | ,"promisedAt":"2025-11-30T03:30:00Z" | 주문 %d번이 수락되었습니다. 12:30쯤 준비됩니다. (Ready at about 12:30.)
					OrderRejected.v1     | ORDER_REJECTED    | 주문거절 | ,"storeId":1,"reason":"품절" | 주문 %d번이 거절되었습니다. 사유: 품절
					CookStarted.v1       | COOK_STARTED      | 요리시작 | ,"storeId":1               | 주문 %d번의 요리가 시작되었습니다.
					CookFinished.v1      | COOK_FINISHED     | 요리완료 | ,"storeId":1               | 주문 %d번의 요리가 완료되었습니다.
					Picked.v1            | PICKED            | 배달시작 | ,"riderId":"rider-7"       | 주문 %d번의 배달이 시작되었습니다.
					DeliveryReleased.v1  | DELIVERY_RELEASED | 배달재배정 | ,"reason":"연락 두절"      | 주문 %d번의 라이더를 다시 찾고 있습니다. 사유: 연락 두절
					DeliveryConfirmed.v1 | DELIVERED         | 배달완료 | ,"storeId":1               | 주문 %d번의 배달이 완료되었습니다. 맛있게 드세요.
					OrderCancelled.v1    | ORDER_CANCELLED   | 주문취소 | ,"storeId":1,"reason":null | 주문 %d번이 취소되었습니다.
					PayCancelled.v1      | PAYMENT_CANCELLED | 결제취소 | ,"refunded":18000          | 주문 %d번의 결제가 취소되어 18000원을 돌려드립니다.
					CouponIssued.v1      | COUPON_ISSUED     | 쿠폰발행 | ,"code":"$A1"              | 쿠폰이 발행되었습니다: $A1 (주문 %d번)
					CouponRevoked.v1     | COUPON_REVOKED    | 쿠폰취소 | ,"revokedCouponId":7        | 주문 %d번으로 받으신 쿠폰이 취소되었습니다.
					CouponRevoked.v1     | COUPON_RETURNED   | 쿠폰반환 | ,"returnedCouponId":3       | 주문 %d번에 쓰신 쿠폰을 돌려드렸습니다.
					""")
	void notifiesOfEachEventOnce(String type, String kind, String label, String more, String text) {
		long order = others.newOrder();
		String event = others.publish(type, order, more);
		others.redeliver(event, type, order, more);
		String repeated = others.publish(type, order, more);

		await().until(() -> others.wasHandled(repeated));
		await().untilAsserted(() -> assertThat(api.notifications(customer(order))).singleElement()
			.satisfies(message -> assertThat(message.get("status").asString()).isEqualTo("SENT")));

		JsonNode message = api.notifications(customer(order)).get(0);
		assertThat(message.get("kind").asString()).isEqualTo(kind);
		assertThat(message.get("kindLabel").asString()).isEqualTo(label);
		assertThat(message.get("text").asString()).isEqualTo("[배달] " + text.formatted(order));
		assertThat(message.get("sentAt").isNull()).isFalse();
		assertThat(channel.keysFor(customer(order)))
			.containsExactly("%s:%d:%s".formatted(kind, order, customer(order)));
		assertThat(channel.textsFor(customer(order))).containsExactly("[배달] " + text.formatted(order));
	}

	@Test
	void notifiesOfEachDelayOnce() {
		long order = others.newOrder();
		String first = ",\"promisedAt\":\"2025-11-30T03:40:00Z\",\"reason\":\"주문이 많습니다\"";
		others.publish("CookDelayed.v1", order, first);
		others.publish("CookDelayed.v1", order, first);

		String last = others.publish("CookDelayed.v1", order,
				",\"promisedAt\":\"2025-11-30T03:50:00Z\",\"reason\":null");

		await().until(() -> others.wasHandled(last));
		assertThat(texts(customer(order))).containsExactly(
				"[배달] 주문 %d번의 준비가 늦어집니다. 12:40쯤 준비됩니다. (Ready at about 12:40.) 사유: 주문이 많습니다".formatted(order),
				"[배달] 주문 %d번의 준비가 늦어집니다. 12:50쯤 준비됩니다. (Ready at about 12:50.) 사유: -".formatted(order));
	}

	@Test
	void sendsNoDelayToACustomerWhoSwitchedTheKindOff() {
		long order = others.newOrder();
		api.put("/notificationPreferences/" + customer(order), "{\"off\":[\"COOK_DELAYED\",\"ORDER_RECEIVED\"]}");
		others.publish("OrderReceived.v1", order, ",\"answerBy\":null");
		others.publish("OrderAccepted.v1", order, ",\"promisedAt\":null");

		String last = others.publish("CookDelayed.v1", order,
				",\"promisedAt\":\"2025-11-30T03:50:00Z\",\"reason\":null");

		await().until(() -> others.wasHandled(last));
		assertThat(texts(customer(order))).containsExactly("[배달] 주문 %d번이 수락되었습니다.".formatted(order));
	}

	/** M45: the messages of an anonymised order are deleted, and a late event creates none. */
	@Test
	void deletesTheMessagesOfAnAnonymisedOrder() {
		long order = others.newOrder();
		String repeated = others.publish("OrderCancelled.v1", order,
				",\"storeId\":%d,\"reason\":\"I live there\"".formatted(order));
		await().until(() -> others.wasHandled(repeated));
		assertThat(api.get("/personalData/" + customer(order)).body().get("notifications").size()).isEqualTo(1);
		assertThat(api.notifications("store-" + order)).isNotEmpty();

		others.publish("OrderAnonymised.v1", order, "");
		others.publish("OrderAnonymised.v1", order, "");
		String late = others.publish("PayCancelled.v1", order, ",\"refunded\":18000");

		await().until(() -> others.wasHandled(late));
		assertThat(api.notifications(customer(order))).isEmpty();
		assertThat(api.notifications("store-" + order)).isEmpty();
	}

	@Test
	void deletesThePreferencesOfAnErasedCustomer() {
		long order = others.newOrder();
		api.put("/notificationPreferences/" + customer(order), "{\"off\":[\"PICKED\"]}");
		assertThat(api.get("/personalData/" + customer(order)).body().get("notificationPreferences").toString())
			.contains("PICKED");

		String erased = others.publish("CustomerErased.v1", order, ",\"erasureId\":1");

		await().until(() -> others.wasHandled(erased));
		assertThat(api.get("/personalData/" + customer(order)).body().get("notificationPreferences").isEmpty())
			.isTrue();
	}

	@Test
	void createsNoMessageWithoutARefund() {
		long order = others.newOrder();

		String event = others.publish("PayCancelled.v1", order, ",\"refunded\":0");

		await().until(() -> others.wasHandled(event));
		assertThat(api.notifications(customer(order))).isEmpty();
	}

	@Test
	void createsNoMessageWithoutACoupon() {
		long order = others.newOrder();

		String event = others.publish("CouponRevoked.v1", order, ",\"revokedCouponId\":null,\"returnedCouponId\":null");

		await().until(() -> others.wasHandled(event));
		assertThat(api.notifications(customer(order))).isEmpty();
	}

	@Test
	void notifiesTheOwnerOfEachNewOrderOnce() {
		long order = others.newOrder();
		String more = ",\"storeId\":%d,\"price\":36000".formatted(order);
		others.publish("OrderPlaced.v1", order, more);

		String repeated = others.publish("OrderPlaced.v1", order, more);

		await().until(() -> others.wasHandled(repeated));
		assertThat(texts(owner(order))).containsExactly("[배달] 새 주문 %d번이 들어왔습니다. 금액: 36000원".formatted(order));
		assertThat(api.notifications(customer(order))).isEmpty();
	}

	@Test
	void notifiesTheOwnerOfACancelThatTheyDidNotDecide() {
		long order = others.newOrder();
		others.publish("OrderCancelled.v1", order, ",\"storeId\":%d,\"reason\":\"늦어요\"".formatted(order));

		String repeated = others.publish("OrderCancelled.v1", order,
				",\"storeId\":%d,\"reason\":\"늦어요\"".formatted(order));

		await().until(() -> others.wasHandled(repeated));
		assertThat(texts(owner(order))).containsExactly("[배달] 주문 %d번이 취소되었습니다. 더 준비하지 마세요. 사유: 늦어요".formatted(order));
		assertThat(texts(customer(order))).containsExactly("[배달] 주문 %d번이 취소되었습니다.".formatted(order));
	}

	@Test
	void notifiesOwnerAndCustomerOfACancelThatWaitsForTheOwner() {
		long order = others.newOrder();
		held(order, "STORE_CONFIRM", "\"늦어요\"", 10);
		held(order, "STORE_CONFIRM", "\"늦어요\"", 10);
		String last = held(order, "STORE_CONFIRM", "null", 30);

		await().until(() -> others.wasHandled(last));
		assertThat(texts(customer(order))).as("each request once")
			.hasSize(2)
			.containsOnly("[배달] 주문 %d번의 취소 요청을 받았습니다. 가게가 확인하는 대로 알려드립니다.".formatted(order));
		assertThat(texts(owner(order))).containsExactly(
				"[배달] 주문 %d번의 손님이 취소를 원합니다. 동의하시는지 알려 주세요. 사유: 늦어요".formatted(order),
				"[배달] 주문 %d번의 손님이 취소를 원합니다. 동의하시는지 알려 주세요. 사유: -".formatted(order));
	}

	@Test
	void doesNotNotifyTheOwnerOfACancelThatTheKitchenDecides() {
		long order = others.newOrder();
		String event = held(order, "BEFORE_COOKING", "null", 10);

		await().until(() -> others.wasHandled(event));
		assertThat(texts(customer(order))).hasSize(1);
		assertThat(texts(owner(order))).isEmpty();
	}

	@Test
	void notifiesOfARefusedOrExpiredCancel() {
		long order = others.newOrder();
		others.publish("OrderCancelRefused.v1", order, ",\"outcome\":\"REFUSED\",\"reason\":\"요리가 이미 시작되었습니다\"");
		String last = others.publish("OrderCancelRefused.v1", order, ",\"outcome\":\"EXPIRED\",\"reason\":null");

		await().until(() -> others.wasHandled(last));
		assertThat(texts(customer(order))).containsExactly(
				"[배달] 주문 %d번은 취소되지 않았습니다. 사유: 요리가 이미 시작되었습니다".formatted(order),
				"[배달] 주문 %d번은 가게의 확인을 받지 못해 취소되지 않았습니다.".formatted(order));
	}

	@Test
	void notifiesOfAFailedDeliveryOnce() {
		long order = others.newOrder();
		String event = others.publish("DeliveryFailed.v1", order, ",\"riderId\":\"rider-7\",\"reason\":\"부재중\"");
		others.redeliver(event, "DeliveryFailed.v1", order, ",\"riderId\":\"rider-7\",\"reason\":\"부재중\"");
		String last = others.publish("Picked.v1", order, "");

		await().until(() -> others.wasHandled(last));
		assertThat(texts(customer(order))).hasSize(2)
			.first()
			.asString()
			.isEqualTo("[배달] 주문 %d번을 전달하지 못했습니다. 사유: 부재중 확인하고 다시 알려드립니다.".formatted(order));
	}

	@Test
	void notifiesTheRiderOfACancelledOrder() {
		long order = others.newOrder();
		String rider = ",\"riderId\":\"rider-%d\"".formatted(order);
		others.publish("DeliveryCancelled.v1", order, rider);
		String answeredAgain = others.publish("DeliveryCancelled.v1", order, rider);

		await().until(() -> others.wasHandled(answeredAgain));
		assertThat(texts("rider-" + order)).containsExactly("[배달] 주문 %d번이 취소되었습니다. 더 배달하지 마세요.".formatted(order));
		assertThat(texts(customer(order))).as("notified by OrderCancelled instead").isEmpty();
	}

	@Test
	void notifiesNoRiderWithoutOne() {
		long order = others.newOrder();
		String older = others.publish("DeliveryCancelled.v1", order, "");
		String event = others.publish("DeliveryCancelled.v1", order, ",\"riderId\":null");

		await().until(() -> others.wasHandled(older) && others.wasHandled(event));
		assertThat(api.get("/notifications/search/byOrder?orderId=" + order).body().at("/page/totalElements").asInt())
			.isZero();
	}

	@Test
	void notifiesARiderOfAReleaseByAnOperatorOnly() {
		long order = others.newOrder();
		others.publish("DeliveryReleased.v1", order,
				",\"riderId\":\"giver-%d\",\"reason\":\"아파요\",\"takenFrom\":null".formatted(order));
		String taken = others.publish("DeliveryReleased.v1", order,
				",\"riderId\":\"lost-%d\",\"reason\":\"연락 두절\",\"takenFrom\":\"lost-%d\"".formatted(order, order));

		await().until(() -> others.wasHandled(taken));
		assertThat(texts("giver-" + order)).isEmpty();
		assertThat(texts("lost-" + order))
			.containsExactly("[배달] 주문 %d번의 배달은 다른 라이더에게 넘어갑니다. 사유: 연락 두절".formatted(order));
	}

	private String held(long order, String cancelPolicy, String reason, int minute) {
		return others.publish("OrderCancelHeld.v1", order, """
				,"storeId":%d,"reason":%s,"expiresAt":"2026-01-01T12:%d:00Z","policy":{"cancelPolicy":"%s"}"""
			.formatted(order, reason, minute, cancelPolicy));
	}

	/** Each order here has a store of its own. */
	private static String owner(long order) {
		return "store-" + order;
	}

	private List<String> texts(String receiver) {
		return api.notifications(receiver).stream().map(message -> message.get("text").asString()).toList();
	}

	@Test
	void sendsTheMessagesOfAnOrderInOrder() {
		long order = others.newOrder();
		others.publish("OrderAccepted.v1", order, "");
		others.publish("CookStarted.v1", order, "");
		others.publish("CookFinished.v1", order, "");
		others.publish("Picked.v1", order, "");

		await().untilAsserted(
				() -> assertThat(channel.keysFor(customer(order))).extracting(key -> key.substring(0, key.indexOf(':')))
					.containsExactly("ORDER_ACCEPTED", "COOK_STARTED", "COOK_FINISHED", "PICKED"));
	}

	@Test
	void cutsALongReason() {
		long order = others.newOrder();

		others.publish("OrderRejected.v1", order, ",\"reason\":\"%s\"".formatted("가".repeat(5000)));

		await().untilAsserted(() -> assertThat(api.notifications(customer(order))).singleElement()
			.satisfies(message -> assertThat(message.get("text").asString()).hasSize(1000).contains("거절되었습니다")));
	}
}
