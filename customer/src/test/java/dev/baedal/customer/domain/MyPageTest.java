package dev.baedal.customer.domain;

import static dev.baedal.customer.domain.TrackedEvent.ARRIVED;
import static dev.baedal.customer.domain.TrackedEvent.COOK_CANCELLED;
import static dev.baedal.customer.domain.TrackedEvent.COOK_DELAYED;
import static dev.baedal.customer.domain.TrackedEvent.COOK_FINISHED;
import static dev.baedal.customer.domain.TrackedEvent.COOK_STARTED;
import static dev.baedal.customer.domain.TrackedEvent.COUPON_ISSUED;
import static dev.baedal.customer.domain.TrackedEvent.COUPON_REVOKED;
import static dev.baedal.customer.domain.TrackedEvent.DELIVERY_CANCELLED;
import static dev.baedal.customer.domain.TrackedEvent.DELIVERY_CONFIRMED;
import static dev.baedal.customer.domain.TrackedEvent.DELIVERY_FAILED;
import static dev.baedal.customer.domain.TrackedEvent.DELIVERY_READY;
import static dev.baedal.customer.domain.TrackedEvent.DELIVERY_RELEASED;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_ACCEPTED;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_CANCELLED;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_CANCEL_HELD;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_CANCEL_REFUSED;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_PLACED;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_RECEIVED;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_REJECTED;
import static dev.baedal.customer.domain.TrackedEvent.ORDER_SETTLED;
import static dev.baedal.customer.domain.TrackedEvent.PAYMENT_APPROVED;
import static dev.baedal.customer.domain.TrackedEvent.PAY_CANCELLED;
import static dev.baedal.customer.domain.TrackedEvent.PICKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.customer.views.PageLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** M22: the page that the events of an order lead to. */
class MyPageTest {

	private static final List<TrackedEvent> DELIVERED = List.of(PAYMENT_APPROVED, ORDER_PLACED, ORDER_ACCEPTED,
			COOK_STARTED, COOK_FINISHED, DELIVERY_READY, PICKED, ARRIVED, DELIVERY_CONFIRMED, COUPON_ISSUED);

	private static final List<TrackedEvent> CANCELLED_DURING_DELIVERY = List.of(PAYMENT_APPROVED, ORDER_PLACED,
			ORDER_ACCEPTED, COOK_STARTED, COOK_FINISHED, DELIVERY_READY, PICKED, ORDER_CANCELLED, PAY_CANCELLED,
			COOK_CANCELLED, DELIVERY_CANCELLED, ORDER_SETTLED);

	@Test
	void showsADeliveredOrder() {
		MyPage page = Story.of(DELIVERED);

		assertThat(PageLabels.statusLabel(page.getContent())).isEqualTo("배달완료됨");
		assertThat(PageLabels.label(page.getContent().payment())).isEqualTo("결제됨");
		assertThat(PageLabels.label(page.getContent().cooking())).isEqualTo("요리완료됨");
		assertThat(PageLabels.label(page.getContent().delivery())).isEqualTo("배달완료됨");
		assertThat(page.getContent().settled()).isTrue();
		assertThat(page.getContent().storeId()).isEqualTo(1);
		assertThat(page.getContent().price()).isEqualTo(36_000);
		assertThat(page.getContent().riderId()).isEqualTo("rider-7");
		assertThat(page.getContent().couponCode()).isEqualTo("7KQ2M9X4TB0Z");
		assertThat(page.getContent().reason()).isNull();
		assertThat(page.getContent().refunded()).isNull();
		assertThat(page.getContent().placedAt()).isEqualTo(Story.BEGIN.plusSeconds(1));
		assertThat(page.getUpdatedAt()).isEqualTo(Story.BEGIN.plusSeconds(9));
		assertThat(Story.labels(page)).containsExactly("결제됨", "주문됨", "수락됨", "요리시작됨", "요리완료됨", "배달준비됨", "배달시작됨", "배달도착됨",
				"배달완료됨", "쿠폰발행됨");
	}

	@Test
	void recordsEachEventWithItsTime() {
		MyPage page = Story.of(ORDER_PLACED, ORDER_ACCEPTED);

		assertThat(page.getHistory()).containsExactly(new HistoryEntry("OrderPlaced", "주문됨", Story.BEGIN, null),
				new HistoryEntry("OrderAccepted", "수락됨", Story.BEGIN.plusSeconds(1), null));
	}

	@Test
	void showsThatTheStoreHasTheOrderAndUntilWhenItAnswers() {
		MyPage page = Story.of(PAYMENT_APPROVED, ORDER_PLACED, ORDER_RECEIVED);

		assertThat(page.getContent().status()).isEqualTo(OrderStatus.PLACED);
		assertThat(page.getContent().cooking()).isEqualTo(CookingState.RECEIVED);
		assertThat(page.getContent().answerBy()).isEqualTo(Story.ANSWER_BY);
		assertThat(Story.labels(page)).containsExactly("결제됨", "주문됨", "가게확인중");
		assertThat(Story.of(PAYMENT_APPROVED, ORDER_PLACED, ORDER_RECEIVED, ORDER_RECEIVED)).as("repeated")
			.usingRecursiveComparison()
			.isEqualTo(page);
	}

	/** Of the promises of an order the later time is the newer one. */
	@ParameterizedTest
	@ValueSource(strings = { "0 1 2", "0 2 1", "1 0 2", "1 2 0", "2 0 1", "2 1 0", "0 1 2 0 1 2", "2 2 1 0 0" })
	void showsTheLastPromiseWhicheverEventComesLast(String order) {
		MyPage page = new MyPage(1, "khl");
		page.apply(ORDER_PLACED, Story.placed(1, 1), Story.BEGIN);

		for (String next : order.split(" ")) {
			int minutes = 10 * Integer.parseInt(next);
			page.apply(minutes == 0 ? ORDER_ACCEPTED : COOK_DELAYED,
					Story.promised(Story.PROMISED_AT.plusSeconds(60 * minutes), null), Story.BEGIN);
		}

		assertThat(page.getContent().promisedAt()).isEqualTo(Story.PROMISED_AT.plusSeconds(60 * 20));
		assertThat(page.getContent().status()).isEqualTo(OrderStatus.ACCEPTED);
	}

	@Test
	void keepsTheReasonOfADelayInItsHistory() {
		MyPage page = Story.of(ORDER_PLACED, ORDER_ACCEPTED, COOK_DELAYED, COOK_STARTED);

		assertThat(Story.labels(page)).containsExactly("주문됨", "수락됨", "준비지연됨", "요리시작됨");
		assertThat(page.getHistory().get(2).reason()).isEqualTo("주문이 많습니다");
		assertThat(page.getContent().reason()).as("the reason of the order's end").isNull();
		assertThat(page.getContent().status()).isEqualTo(OrderStatus.COOKING);
	}

	@Test
	void showsEveryPartUndoneAfterACancelDuringDelivery() {
		MyPage page = Story.of(CANCELLED_DURING_DELIVERY);

		assertThat(PageLabels.statusLabel(page.getContent())).isEqualTo("주문취소됨");
		assertThat(PageLabels.label(page.getContent().payment())).isEqualTo("결제취소됨");
		assertThat(PageLabels.label(page.getContent().cooking())).isEqualTo("요리취소됨");
		assertThat(PageLabels.label(page.getContent().delivery())).isEqualTo("배달취소됨");
		assertThat(page.getContent().reason()).isEqualTo("너무 늦어요");
		assertThat(page.getContent().refunded()).isEqualTo(36_000);
		assertThat(page.getContent().settled()).isTrue();
	}

	@Test
	void showsARejectedOrderWithItsReasonAndRefund() {
		MyPage page = Story.of(PAYMENT_APPROVED, ORDER_PLACED, ORDER_REJECTED, DELIVERY_CANCELLED, PAY_CANCELLED,
				ORDER_SETTLED);

		assertThat(Story.outcome(page)).containsExactly(OrderStatus.REJECTED, PaymentState.CANCELLED,
				CookingState.REJECTED, DeliveryState.CANCELLED, true, 36_000L, "재료가 떨어졌습니다");
	}

	@Test
	void showsTheReasonOfACancelThatOverridesARejection() {
		assertThat(Story.of(ORDER_PLACED, ORDER_REJECTED, ORDER_CANCELLED).getContent().reason()).isEqualTo("너무 늦어요");
		assertThat(Story.of(ORDER_PLACED, ORDER_CANCELLED, ORDER_REJECTED).getContent().reason()).isEqualTo("너무 늦어요");
	}

	@Test
	void isTheSameWhenEveryEventIsRepeated() {
		for (List<TrackedEvent> events : List.of(DELIVERED, CANCELLED_DURING_DELIVERY)) {
			MyPage once = Story.of(events);
			MyPage eachTwice = Story.of(events.stream().flatMap(event -> Stream.of(event, event)).toList());
			MyPage allAgain = Story.of(Stream.concat(events.stream(), events.stream()).toList());

			assertThat(Story.outcome(eachTwice)).isEqualTo(Story.outcome(once));
			assertThat(Story.labels(eachTwice)).isEqualTo(Story.labels(once));
			assertThat(allAgain).usingRecursiveComparison().isEqualTo(once);
		}
	}

	@Test
	void isTheSameWhicheverOfPaymentAndOrderComesFirst() {
		assertThat(Story.outcome(Story.of(PAYMENT_APPROVED, ORDER_PLACED)))
			.isEqualTo(Story.outcome(Story.of(ORDER_PLACED, PAYMENT_APPROVED)))
			.startsWith(OrderStatus.PLACED, PaymentState.APPROVED, CookingState.RECEIVED, DeliveryState.WAITING);
	}

	@ParameterizedTest
	@EnumSource(names = { "PAYMENT_APPROVED", "PAY_CANCELLED", "COUPON_ISSUED" })
	void hasNoStatusBeforeTheOrderIsPlaced(TrackedEvent first) {
		assertThat(Story.of(first).getContent().status()).isNull();
		assertThat(PageLabels.statusLabel(Story.of(first).getContent())).isNull();
	}

	@Test
	void staysCancelledAfterLaterEventsOfTheKitchen() {
		MyPage page = Story.of(ORDER_PLACED, ORDER_ACCEPTED, ORDER_CANCELLED, COOK_STARTED);

		assertThat(page.getContent().status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(page.getContent().cooking()).isEqualTo(CookingState.STARTED);
		assertThat(Story.labels(page)).containsExactly("주문됨", "수락됨", "주문취소됨", "요리시작됨");
	}

	@Test
	void ignoresTheKitchenOnceItsPartIsUndone() {
		MyPage page = Story.of(ORDER_PLACED, ORDER_ACCEPTED, ORDER_CANCELLED, COOK_CANCELLED);

		MyPage later = Story.of(ORDER_PLACED, ORDER_ACCEPTED, ORDER_CANCELLED, COOK_CANCELLED, COOK_STARTED,
				COOK_FINISHED);

		assertThat(later).usingRecursiveComparison().isEqualTo(page);
	}

	@Test
	void ignoresACancelOfADeliveredOrder() {
		MyPage page = Story.of(ORDER_PLACED, DELIVERY_CONFIRMED, ORDER_CANCELLED, DELIVERY_CANCELLED);

		assertThat(page).usingRecursiveComparison().isEqualTo(Story.of(ORDER_PLACED, DELIVERY_CONFIRMED));
	}

	@Test
	void keepsItsStatusWhenOrderPlacedComesLate() {
		MyPage page = Story.of(COOK_STARTED, ORDER_PLACED);

		assertThat(page.getContent().status()).isEqualTo(OrderStatus.COOKING);
		assertThat(page.getContent().cooking()).isEqualTo(CookingState.STARTED);
		assertThat(page.getContent().delivery()).isEqualTo(DeliveryState.WAITING);
		assertThat(page.getContent().price()).isEqualTo(36_000);
	}

	@Test
	void hasTheTimeOfTheLatestEventWhicheverComesLast() {
		MyPage page = new MyPage(1, "khl");
		page.apply(ORDER_PLACED, Story.placed(1, 1), Story.BEGIN);
		page.apply(PAYMENT_APPROVED, PageContent.EMPTY, Story.BEGIN.minusSeconds(1));

		assertThat(page.getUpdatedAt()).isEqualTo(Story.BEGIN);
		assertThat(page.getHistory().get(1).at()).isEqualTo(Story.BEGIN.minusSeconds(1));
	}

	@Test
	void goesOneStepBackWhenTheDeliveryIsReleased() {
		List<TrackedEvent> picked = List.of(ORDER_PLACED, COOK_FINISHED, DELIVERY_READY, PICKED);

		for (List<TrackedEvent> events : List.of(picked, with(picked, ARRIVED))) {
			MyPage page = Story.of(with(events, DELIVERY_RELEASED));

			assertThat(page.getContent().status()).isEqualTo(OrderStatus.COOKED);
			assertThat(page.getContent().delivery()).isEqualTo(DeliveryState.READY);
			assertThat(page.getContent().riderId()).isNull();
			assertThat(page.getHistory()).last().satisfies(line -> assertThat(line.reason()).isEqualTo("연락 두절"));
			assertThat(Story.of(with(events, DELIVERY_RELEASED, DELIVERY_RELEASED))).usingRecursiveComparison()
				.isEqualTo(page);
		}
	}

	@Test
	void followsTheNextRider() {
		MyPage page = Story.of(ORDER_PLACED, DELIVERY_READY, PICKED, DELIVERY_RELEASED);

		page.apply(PICKED, Story.rider("rider-8", null), Story.BEGIN.plusSeconds(9));
		page.apply(DELIVERY_RELEASED, Story.rider("rider-7", "repeated"), Story.BEGIN.plusSeconds(9));

		assertThat(page.getContent().delivery()).isEqualTo(DeliveryState.PICKED);
		assertThat(page.getContent().status()).isEqualTo(OrderStatus.DELIVERING);
		assertThat(page.getContent().riderId()).isEqualTo("rider-8");
	}

	@Test
	void staysCancelledWhenTheDeliveryIsReleased() {
		MyPage page = Story.of(ORDER_PLACED, DELIVERY_READY, PICKED, ORDER_CANCELLED, DELIVERY_RELEASED,
				DELIVERY_CANCELLED);

		assertThat(page.getContent().status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(page.getContent().delivery()).isEqualTo(DeliveryState.CANCELLED);
		assertThat(page.getContent().reason()).isEqualTo("너무 늦어요");
	}

	@Test
	void showsAnUndecidedCancelWhileTheOrderAdvances() {
		MyPage page = Story.of(ORDER_PLACED, ORDER_CANCEL_HELD, ORDER_ACCEPTED);

		assertThat(page.getContent().awaitsCancelDecision()).isTrue();
		assertThat(PageLabels.status(page.getContent())).isEqualTo("CANCEL_PENDING");
		assertThat(PageLabels.statusLabel(page.getContent())).isEqualTo("취소보류");
		assertThat(page.getContent().status()).isEqualTo(OrderStatus.ACCEPTED);
		assertThat(page.getContent().cancelRequest()).isEqualTo(new CancelRequest(Story.HELD_UNTIL, null));
		assertThat(Story.labels(page)).containsExactly("주문됨", "취소보류", "수락됨");
		assertThat(page.getHistory().get(1).reason()).isEqualTo("너무 늦어요");
	}

	@Test
	void showsTheProgressWhenTheCancelIsRefused() {
		List<TrackedEvent> events = List.of(ORDER_PLACED, ORDER_CANCEL_HELD, COOK_STARTED, ORDER_CANCEL_REFUSED);
		MyPage page = Story.of(events);

		assertThat(PageLabels.status(page.getContent())).isEqualTo("COOKING");
		assertThat(PageLabels.statusLabel(page.getContent())).isEqualTo("요리시작됨");
		assertThat(page.getContent().cancelRequest().outcome()).isEqualTo("REFUSED");
		assertThat(page.getContent().reason()).as("the reason of the order's end").isNull();
		assertThat(page.getHistory()).last().satisfies(line -> assertThat(line.reason()).isEqualTo("요리가 이미 시작되었습니다"));
		assertThat(Story.of(with(events, ORDER_CANCEL_HELD, ORDER_CANCEL_REFUSED))).as("applied twice")
			.usingRecursiveComparison()
			.isEqualTo(page);
	}

	@Test
	void showsASecondCancelRequest() {
		MyPage page = Story.of(ORDER_PLACED, ORDER_CANCEL_HELD, ORDER_CANCEL_REFUSED);

		page.apply(ORDER_CANCEL_HELD, Story.held(Story.HELD_UNTIL.plusSeconds(60), null), Story.BEGIN.plusSeconds(9));

		assertThat(page.getContent().awaitsCancelDecision()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "ORDER_CANCELLED", "ORDER_REJECTED", "DELIVERY_CONFIRMED" })
	void waitsForNoDecisionOnceTheOrderHasEnded(TrackedEvent end) {
		MyPage page = Story.of(ORDER_PLACED, ORDER_CANCEL_HELD, end);

		assertThat(page.getContent().awaitsCancelDecision()).isFalse();
		assertThat(PageLabels.status(page.getContent())).isEqualTo(page.getContent().status().name());
		assertThat(Story.labels(Story.of(ORDER_PLACED, ORDER_CANCEL_HELD, end, ORDER_CANCEL_REFUSED)))
			.as("consumed late")
			.last()
			.isEqualTo("취소거절됨");
	}

	@Test
	void showsAFailedDeliveryUntilItIsReleasedOrCancelled() {
		List<TrackedEvent> failed = List.of(ORDER_PLACED, DELIVERY_READY, PICKED, DELIVERY_FAILED);

		assertThat(PageLabels.label(Story.of(failed).getContent().delivery())).isEqualTo("배달실패됨");
		assertThat(Story.of(failed).getContent().status()).isEqualTo(OrderStatus.DELIVERING);
		assertThat(Story.of(failed).getHistory()).last().satisfies(line -> assertThat(line.reason()).isEqualTo("부재중"));
		assertThat(Story.of(with(failed, DELIVERY_RELEASED)).getContent().delivery()).isEqualTo(DeliveryState.READY);
		assertThat(Story.of(with(failed, DELIVERY_RELEASED)).getContent().status()).isEqualTo(OrderStatus.COOKED);
		assertThat(Story.of(with(failed, ORDER_CANCELLED, DELIVERY_CANCELLED)).getContent().delivery())
			.isEqualTo(DeliveryState.CANCELLED);
	}

	@Test
	void ignoresAReleaseWithoutAPick() {
		assertThat(Story.of(DELIVERY_RELEASED).getHistory()).isEmpty();
	}

	@Test
	void showsTheStatusOfItsCoupon() {
		MyPage page = Story.of(ORDER_PLACED, COUPON_ISSUED, ORDER_CANCELLED, COUPON_REVOKED);

		assertThat(page.getContent().coupon()).isEqualTo(CouponState.CANCELLED);
		assertThat(PageLabels.label(page.getContent().coupon())).isEqualTo("쿠폰취소됨");
		assertThat(page.getContent().couponCode()).isEqualTo("7KQ2M9X4TB0Z");
		assertThat(PageLabels.label(Story.of(ORDER_PLACED, ORDER_CANCELLED, COUPON_REVOKED).getContent().coupon()))
			.as("nothing to revoke")
			.isEqualTo("쿠폰취소됨");
	}

	@Test
	void showsTheRedeemedCoupon() {
		MyPage page = new MyPage(1, "khl");
		page.apply(ORDER_PLACED, redeemed(), Story.BEGIN);

		assertThat(page.getContent().price()).isEqualTo(34_000);
		assertThat(page.getContent().discount()).isEqualTo(2_000);
		assertThat(page.getContent().couponId()).isEqualTo(3);
		assertThat(page.getContent().deliveryFee()).isEqualTo(3_000);
	}

	/** A column that replaceWith omits would keep its value in a rebuild. */
	@Test
	void replacesEveryField() {
		MyPage rebuilt = Story.of(ORDER_CANCEL_HELD, PAYMENT_APPROVED, PICKED, ORDER_CANCELLED, PAY_CANCELLED,
				COOK_CANCELLED, COUPON_ISSUED, ORDER_SETTLED);
		rebuilt.apply(ORDER_PLACED, redeemed(), Story.BEGIN);
		MyPage page = new MyPage(1, "somebody");

		assertThat(page.replaceWith(rebuilt)).isTrue();

		assertThat(page).usingRecursiveComparison().isEqualTo(rebuilt);
		assertThat(page).hasNoNullFieldsOrPropertiesExcept("version");
		assertThat(page.getContent()).hasNoNullFieldsOrProperties();
		assertThat(page.replaceWith(rebuilt)).isFalse();
	}

	private static PageContent redeemed() {
		return Story.placed(1, 34_000)
			.toBuilder()
			.storeName("치킨나라")
			.lines(List.of(new PageLine("치킨", 2, 18_000, List.of())))
			.discount(2_000L)
			.couponId(3L)
			.deliveryFee(3_000L)
			.answerBy(Story.ANSWER_BY)
			.promisedAt(Story.PROMISED_AT)
			.build();
	}

	private static List<TrackedEvent> with(List<TrackedEvent> events, TrackedEvent... more) {
		return Stream.concat(events.stream(), Stream.of(more)).toList();
	}
}
