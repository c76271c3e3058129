package dev.baedal.notification;

import static dev.baedal.notification.NotificationFixture.Others.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baedal.notification.NotificationFixture.Others;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** M10: people hear of what happens to their order, once. */
@NotificationTest
class TellingTest {

	@Autowired Api api;
	@Autowired ChannelWithHandles channel;
	@Autowired Others others;

	@ParameterizedTest(name = "{0} → {1} {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			OrderAccepted.v1     | ORDER_ACCEPTED    | 주문수락 | ,"storeId":1               | 주문 %d번이 수락되었습니다.
			OrderRejected.v1     | ORDER_REJECTED    | 주문거절 | ,"storeId":1,"reason":"품절" | 주문 %d번이 거절되었습니다. 사유: 품절
			CookStarted.v1       | COOK_STARTED      | 요리시작 | ,"storeId":1               | 주문 %d번의 요리가 시작되었습니다.
			CookFinished.v1      | COOK_FINISHED     | 요리완료 | ,"storeId":1               | 주문 %d번의 요리가 완료되었습니다.
			Picked.v1            | PICKED            | 배달시작 | ,"riderId":"rider-7"       | 주문 %d번의 배달이 시작되었습니다.
			DeliveryReleased.v1  | DELIVERY_RELEASED | 배달재배정 | ,"reason":"연락 두절"      | 주문 %d번의 라이더를 다시 찾고 있습니다. 사유: 연락 두절
			DeliveryConfirmed.v1 | DELIVERED         | 배달완료 | ,"storeId":1               | 주문 %d번의 배달이 완료되었습니다. 맛있게 드세요.
			OrderCancelled.v1    | ORDER_CANCELLED   | 주문취소 | ,"reason":null             | 주문 %d번이 취소되었습니다.
			PayCancelled.v1      | PAYMENT_CANCELLED | 결제취소 | ,"refunded":18000          | 주문 %d번의 결제가 취소되어 18000원을 돌려드립니다.
			CouponIssued.v1      | COUPON_ISSUED     | 쿠폰발행 | ,"code":"$A1"              | 쿠폰이 발행되었습니다: $A1 (주문 %d번)
			""")
	void tellsEachEventOnce(String type, String kind, String label, String more, String text) {
		long order = others.newOrder();
		String event = others.say(type, order, more);
		others.sayAgain(event, type, order, more);
		String twin = others.say(type, order, more);

		await().until(() -> others.wasHeard(twin));
		await().untilAsserted(() -> assertThat(api.told(customer(order))).singleElement()
			.satisfies(told -> assertThat(told.get("status").asString()).isEqualTo("SENT")));

		JsonNode told = api.told(customer(order)).get(0);
		assertThat(told.get("kind").asString()).isEqualTo(kind);
		assertThat(told.get("kindLabel").asString()).isEqualTo(label);
		assertThat(told.get("text").asString()).isEqualTo("[배달] " + text.formatted(order));
		assertThat(told.get("sentAt").isNull()).isFalse();
		assertThat(channel.keysFor(customer(order))).containsExactly("%s:%d:%s".formatted(kind, order, customer(order)));
		assertThat(channel.textsFor(customer(order))).containsExactly("[배달] " + text.formatted(order));
	}

	@Test
	void saysNothingOfARefundToSomeoneWhoWasNeverCharged() {
		long order = others.newOrder();

		String event = others.say("PayCancelled.v1", order, ",\"refunded\":0");

		await().until(() -> others.wasHeard(event));
		assertThat(api.told(customer(order))).isEmpty();
	}

	@Test
	void tellsOneOrdersStoryInItsOrder() {
		long order = others.newOrder();
		others.say("OrderAccepted.v1", order, "");
		others.say("CookStarted.v1", order, "");
		others.say("CookFinished.v1", order, "");
		others.say("Picked.v1", order, "");

		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order)))
			.extracting(key -> key.substring(0, key.indexOf(':')))
			.containsExactly("ORDER_ACCEPTED", "COOK_STARTED", "COOK_FINISHED", "PICKED"));
	}

	@Test
	void tellsAReasonThatIsVeryLongInPart() {
		long order = others.newOrder();

		others.say("OrderRejected.v1", order, ",\"reason\":\"%s\"".formatted("가".repeat(5000)));

		await().untilAsserted(() -> assertThat(api.told(customer(order))).singleElement()
			.satisfies(told -> assertThat(told.get("text").asString()).hasSize(1000).contains("거절되었습니다")));
	}
}
