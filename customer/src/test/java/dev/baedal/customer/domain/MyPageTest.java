package dev.baedal.customer.domain;

import static dev.baedal.customer.domain.Happening.ARRIVED;
import static dev.baedal.customer.domain.Happening.COOK_CANCELLED;
import static dev.baedal.customer.domain.Happening.COOK_FINISHED;
import static dev.baedal.customer.domain.Happening.COOK_STARTED;
import static dev.baedal.customer.domain.Happening.COUPON_ISSUED;
import static dev.baedal.customer.domain.Happening.COUPON_REVOKED;
import static dev.baedal.customer.domain.Happening.DELIVERY_CANCELLED;
import static dev.baedal.customer.domain.Happening.DELIVERY_CONFIRMED;
import static dev.baedal.customer.domain.Happening.DELIVERY_FAILED;
import static dev.baedal.customer.domain.Happening.DELIVERY_READY;
import static dev.baedal.customer.domain.Happening.DELIVERY_RELEASED;
import static dev.baedal.customer.domain.Happening.ORDER_ACCEPTED;
import static dev.baedal.customer.domain.Happening.ORDER_CANCEL_HELD;
import static dev.baedal.customer.domain.Happening.ORDER_CANCEL_REFUSED;
import static dev.baedal.customer.domain.Happening.ORDER_CANCELLED;
import static dev.baedal.customer.domain.Happening.ORDER_PLACED;
import static dev.baedal.customer.domain.Happening.ORDER_REJECTED;
import static dev.baedal.customer.domain.Happening.ORDER_SETTLED;
import static dev.baedal.customer.domain.Happening.PAYMENT_APPROVED;
import static dev.baedal.customer.domain.Happening.PAY_CANCELLED;
import static dev.baedal.customer.domain.Happening.PICKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** M22: what a page makes of an order's life. */
class MyPageTest {

	private static final List<Happening> WHOLE_LIFE = List.of(PAYMENT_APPROVED, ORDER_PLACED, ORDER_ACCEPTED,
			COOK_STARTED, COOK_FINISHED, DELIVERY_READY, PICKED, ARRIVED, DELIVERY_CONFIRMED, COUPON_ISSUED);

	private static final List<Happening> CANCELLED_ON_THE_ROAD = List.of(PAYMENT_APPROVED, ORDER_PLACED, ORDER_ACCEPTED,
			COOK_STARTED, COOK_FINISHED, DELIVERY_READY, PICKED, ORDER_CANCELLED, PAY_CANCELLED, COOK_CANCELLED,
			DELIVERY_CANCELLED, ORDER_SETTLED);

	@Test
	void showsAWholeLife() {
		MyPage page = Story.of(WHOLE_LIFE);

		assertThat(page.getStatusLabel()).isEqualTo("배달완료됨");
		assertThat(page.getPaymentLabel()).isEqualTo("결제됨");
		assertThat(page.getCookingLabel()).isEqualTo("요리완료됨");
		assertThat(page.getDeliveryLabel()).isEqualTo("배달완료됨");
		assertThat(page.isSettled()).isTrue();
		assertThat(page.getStoreId()).isEqualTo(1);
		assertThat(page.getPrice()).isEqualTo(36_000);
		assertThat(page.getRiderId()).isEqualTo("rider-7");
		assertThat(page.getCouponCode()).isEqualTo("7KQ2M9X4TB0Z");
		assertThat(page.getReason()).isNull();
		assertThat(page.getRefunded()).isNull();
		assertThat(page.getPlacedAt()).isEqualTo(Story.BEGIN.plusSeconds(1));
		assertThat(page.getUpdatedAt()).isEqualTo(Story.BEGIN.plusSeconds(9));
		assertThat(Story.labels(page)).containsExactly("결제됨", "주문됨", "수락됨", "요리시작됨", "요리완료됨", "배달준비됨", "배달시작됨", "배달도착됨",
				"배달완료됨", "쿠폰발행됨");
	}

	@Test
	void namesEachEventAndWhenItHappened() {
		MyPage page = Story.of(ORDER_PLACED, ORDER_ACCEPTED);

		assertThat(page.getHistory()).containsExactly(new HistoryEntry("OrderPlaced", "주문됨", Story.BEGIN, null),
				new HistoryEntry("OrderAccepted", "수락됨", Story.BEGIN.plusSeconds(1), null));
	}

	@Test
	void showsEverythingUndoneAfterACancelOnTheRoad() {
		MyPage page = Story.of(CANCELLED_ON_THE_ROAD);

		assertThat(page.getStatusLabel()).isEqualTo("주문취소됨");
		assertThat(page.getPaymentLabel()).isEqualTo("결제취소됨");
		assertThat(page.getCookingLabel()).isEqualTo("요리취소됨");
		assertThat(page.getDeliveryLabel()).isEqualTo("배달취소됨");
		assertThat(page.getReason()).isEqualTo("너무 늦어요");
		assertThat(page.getRefunded()).isEqualTo(36_000);
		assertThat(page.isSettled()).isTrue();
	}

	@Test
	void showsARejectedOrderWithItsReasonAndItsMoneyBack() {
		MyPage page = Story.of(PAYMENT_APPROVED, ORDER_PLACED, ORDER_REJECTED, DELIVERY_CANCELLED, PAY_CANCELLED,
				ORDER_SETTLED);

		assertThat(Story.outcome(page)).containsExactly(OrderStatus.REJECTED, PaymentState.CANCELLED,
				CookingState.REJECTED, DeliveryState.CANCELLED, true, 36_000L, "재료가 떨어졌습니다");
	}

	@Test
	void takesTheReasonOfTheCancelThatOverridesARejection() {
		assertThat(Story.of(ORDER_PLACED, ORDER_REJECTED, ORDER_CANCELLED).getReason()).isEqualTo("너무 늦어요");
		assertThat(Story.of(ORDER_PLACED, ORDER_CANCELLED, ORDER_REJECTED).getReason()).isEqualTo("너무 늦어요");
	}

	@Test
	void isTheSameWhenEverythingIsSaidTwice() {
		for (List<Happening> life : List.of(WHOLE_LIFE, CANCELLED_ON_THE_ROAD)) {
			MyPage once = Story.of(life);
			MyPage eachTwice = Story.of(life.stream().flatMap(happening -> Stream.of(happening, happening)).toList());
			MyPage allAgain = Story.of(Stream.concat(life.stream(), life.stream()).toList());

			assertThat(Story.outcome(eachTwice)).isEqualTo(Story.outcome(once));
			assertThat(Story.labels(eachTwice)).isEqualTo(Story.labels(once));
			assertThat(allAgain).usingRecursiveComparison().isEqualTo(once);
		}
	}

	@Test
	void isTheSameWhicheverOfPaymentAndOrderIsHeardFirst() {
		assertThat(Story.outcome(Story.of(PAYMENT_APPROVED, ORDER_PLACED)))
			.isEqualTo(Story.outcome(Story.of(ORDER_PLACED, PAYMENT_APPROVED)))
			.startsWith(OrderStatus.PLACED, PaymentState.APPROVED, CookingState.RECEIVED, DeliveryState.WAITING);
	}

	@ParameterizedTest
	@EnumSource(names = { "PAYMENT_APPROVED", "PAY_CANCELLED", "COUPON_ISSUED" })
	void hasNoStatusBeforeTheOrderIsPlaced(Happening first) {
		assertThat(Story.of(first).getStatus()).isNull();
		assertThat(Story.of(first).getStatusLabel()).isNull();
	}

	@Test
	void staysCancelledWhateverTheKitchenSaysLater() {
		MyPage page = Story.of(ORDER_PLACED, ORDER_ACCEPTED, ORDER_CANCELLED, COOK_STARTED);

		assertThat(page.getStatus()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(page.getCooking()).isEqualTo(CookingState.STARTED);
		assertThat(Story.labels(page)).containsExactly("주문됨", "수락됨", "주문취소됨", "요리시작됨");
	}

	@Test
	void takesNoNoticeOfTheKitchenOnceItsPartIsUndone() {
		MyPage page = Story.of(ORDER_PLACED, ORDER_ACCEPTED, ORDER_CANCELLED, COOK_CANCELLED);

		MyPage later = Story.of(ORDER_PLACED, ORDER_ACCEPTED, ORDER_CANCELLED, COOK_CANCELLED, COOK_STARTED,
				COOK_FINISHED);

		assertThat(later).usingRecursiveComparison().isEqualTo(page);
	}

	@Test
	void takesNoNoticeOfACancelOnceItIsDelivered() {
		MyPage page = Story.of(ORDER_PLACED, DELIVERY_CONFIRMED, ORDER_CANCELLED, DELIVERY_CANCELLED);

		assertThat(page).usingRecursiveComparison().isEqualTo(Story.of(ORDER_PLACED, DELIVERY_CONFIRMED));
	}

	@Test
	void neverGoesBackWhenTheOrderIsPlacedLate() {
		MyPage page = Story.of(COOK_STARTED, ORDER_PLACED);

		assertThat(page.getStatus()).isEqualTo(OrderStatus.COOKING);
		assertThat(page.getCooking()).isEqualTo(CookingState.STARTED);
		assertThat(page.getDelivery()).isEqualTo(DeliveryState.WAITING);
		assertThat(page.getPrice()).isEqualTo(36_000);
	}

	@Test
	void isUpdatedAsOfTheLatestEventWhicheverIsHeardLast() {
		MyPage page = new MyPage(1, "khl");
		page.hear(ORDER_PLACED, Facts.placed(1, 1), Story.BEGIN);
		page.hear(PAYMENT_APPROVED, Facts.NONE, Story.BEGIN.minusSeconds(1));

		assertThat(page.getUpdatedAt()).isEqualTo(Story.BEGIN);
		assertThat(page.getHistory().get(1).at()).isEqualTo(Story.BEGIN.minusSeconds(1));
	}

	@Test
	void goesOneStepBackWhenARiderLosesIt() {
		List<Happening> picked = List.of(ORDER_PLACED, COOK_FINISHED, DELIVERY_READY, PICKED);

		for (List<Happening> life : List.of(picked, with(picked, ARRIVED))) {
			MyPage page = Story.of(with(life, DELIVERY_RELEASED));

			assertThat(page.getStatus()).isEqualTo(OrderStatus.COOKED);
			assertThat(page.getDelivery()).isEqualTo(DeliveryState.READY);
			assertThat(page.getRiderId()).isNull();
			assertThat(page.getHistory()).last().satisfies(line -> assertThat(line.reason()).isEqualTo("연락 두절"));
			assertThat(Story.of(with(life, DELIVERY_RELEASED, DELIVERY_RELEASED))).usingRecursiveComparison()
				.isEqualTo(page);
		}
	}

	@Test
	void followsTheNextRider() {
		MyPage page = Story.of(ORDER_PLACED, DELIVERY_READY, PICKED, DELIVERY_RELEASED);

		page.hear(PICKED, Facts.rider("rider-8"), Story.BEGIN.plusSeconds(9));
		page.hear(DELIVERY_RELEASED, Facts.released("rider-7", "repeated"), Story.BEGIN.plusSeconds(9));

		assertThat(page.getDelivery()).isEqualTo(DeliveryState.PICKED);
		assertThat(page.getStatus()).isEqualTo(OrderStatus.DELIVERING);
		assertThat(page.getRiderId()).isEqualTo("rider-8");
	}

	@Test
	void staysCancelledWhenARiderLosesIt() {
		MyPage page = Story.of(ORDER_PLACED, DELIVERY_READY, PICKED, ORDER_CANCELLED, DELIVERY_RELEASED,
				DELIVERY_CANCELLED);

		assertThat(page.getStatus()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(page.getDelivery()).isEqualTo(DeliveryState.CANCELLED);
		assertThat(page.getReason()).isEqualTo("너무 늦어요");
	}

	@Test
	void showsACancelThatNobodyHasDecidedWhileTheOrderGoesOn() {
		MyPage page = Story.of(ORDER_PLACED, ORDER_CANCEL_HELD, ORDER_ACCEPTED);

		assertThat(page.isCancelPending()).isTrue();
		assertThat(page.getShownStatus()).isEqualTo("CANCEL_PENDING");
		assertThat(page.getStatusLabel()).isEqualTo("취소보류");
		assertThat(page.getProgress()).isEqualTo(OrderStatus.ACCEPTED);
		assertThat(page.getCancelRequest()).isEqualTo(new CancelRequest(Story.HELD_UNTIL, null));
		assertThat(Story.labels(page)).containsExactly("주문됨", "취소보류", "수락됨");
		assertThat(page.getHistory().get(1).reason()).isEqualTo("너무 늦어요");
	}

	@Test
	void goesOnWhenTheCancelIsRefused() {
		List<Happening> life = List.of(ORDER_PLACED, ORDER_CANCEL_HELD, COOK_STARTED, ORDER_CANCEL_REFUSED);
		MyPage page = Story.of(life);

		assertThat(page.getShownStatus()).isEqualTo("COOKING");
		assertThat(page.getStatusLabel()).isEqualTo("요리시작됨");
		assertThat(page.getCancelRequest().outcome()).isEqualTo("REFUSED");
		assertThat(page.getReason()).as("of the order's end, which this is not").isNull();
		assertThat(page.getHistory()).last().satisfies(line -> assertThat(line.reason()).isEqualTo("요리가 이미 시작되었습니다"));
		assertThat(Story.of(with(life, ORDER_CANCEL_HELD, ORDER_CANCEL_REFUSED))).as("said twice")
			.usingRecursiveComparison()
			.isEqualTo(page);
	}

	@Test
	void showsASecondRequest() {
		MyPage page = Story.of(ORDER_PLACED, ORDER_CANCEL_HELD, ORDER_CANCEL_REFUSED);

		page.hear(ORDER_CANCEL_HELD, Facts.held(Story.HELD_UNTIL.plusSeconds(60), null), Story.BEGIN.plusSeconds(9));

		assertThat(page.isCancelPending()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "ORDER_CANCELLED", "ORDER_REJECTED", "DELIVERY_CONFIRMED" })
	void waitsForNoDecisionOnceTheOrderHasEnded(Happening end) {
		MyPage page = Story.of(ORDER_PLACED, ORDER_CANCEL_HELD, end);

		assertThat(page.isCancelPending()).isFalse();
		assertThat(page.getShownStatus()).isEqualTo(page.getStatus().name());
		assertThat(Story.labels(Story.of(ORDER_PLACED, ORDER_CANCEL_HELD, end, ORDER_CANCEL_REFUSED))).as("heard late")
			.last()
			.isEqualTo("취소거절됨");
	}

	@Test
	void showsADeliveryThatFailedUntilSomebodyTriesAgain() {
		List<Happening> failed = List.of(ORDER_PLACED, DELIVERY_READY, PICKED, DELIVERY_FAILED);

		assertThat(Story.of(failed).getDeliveryLabel()).isEqualTo("배달실패됨");
		assertThat(Story.of(failed).getStatus()).isEqualTo(OrderStatus.DELIVERING);
		assertThat(Story.of(failed).getHistory()).last().satisfies(line -> assertThat(line.reason()).isEqualTo("부재중"));
		assertThat(Story.of(with(failed, DELIVERY_RELEASED)).getDelivery()).isEqualTo(DeliveryState.READY);
		assertThat(Story.of(with(failed, DELIVERY_RELEASED)).getStatus()).isEqualTo(OrderStatus.COOKED);
		assertThat(Story.of(with(failed, ORDER_CANCELLED, DELIVERY_CANCELLED)).getDelivery())
			.isEqualTo(DeliveryState.CANCELLED);
	}

	@Test
	void takesNoNoticeOfARiderWhoLosesWhatThePageKnowsNothingOf() {
		assertThat(Story.of(DELIVERY_RELEASED).getHistory()).isEmpty();
	}

	@Test
	void showsWhatBecameOfItsCoupon() {
		MyPage page = Story.of(ORDER_PLACED, COUPON_ISSUED, ORDER_CANCELLED, COUPON_REVOKED);

		assertThat(page.getCoupon()).isEqualTo(CouponState.CANCELLED);
		assertThat(page.getCouponLabel()).isEqualTo("쿠폰취소됨");
		assertThat(page.getCouponCode()).isEqualTo("7KQ2M9X4TB0Z");
		assertThat(Story.of(ORDER_PLACED, ORDER_CANCELLED, COUPON_REVOKED).getCouponLabel()).as("nothing to revoke")
			.isEqualTo("쿠폰취소됨");
	}

	@Test
	void showsWhatWasRedeemed() {
		MyPage page = new MyPage(1, "khl");
		page.hear(ORDER_PLACED, Facts.placed(1, 34_000, 2_000, 3L), Story.BEGIN);

		assertThat(page.getPrice()).isEqualTo(34_000);
		assertThat(page.getDiscount()).isEqualTo(2_000);
		assertThat(page.getCouponId()).isEqualTo(3);
	}

	/** A column that is forgotten here would stay as it was before a rebuild. */
	@Test
	void becomesInEveryFieldWhatItWasTold() {
		MyPage told = Story.of(ORDER_CANCEL_HELD, PAYMENT_APPROVED, PICKED, ORDER_CANCELLED, PAY_CANCELLED,
				COOK_CANCELLED, COUPON_ISSUED, ORDER_SETTLED);
		told.hear(ORDER_PLACED, Facts.placed(1, 34_000, 2_000, 3L), Story.BEGIN);
		MyPage page = new MyPage(1, "somebody");

		assertThat(page.become(told)).isTrue();

		assertThat(page).usingRecursiveComparison().isEqualTo(told);
		assertThat(page).hasNoNullFieldsOrPropertiesExcept("version");
		assertThat(page.become(told)).isFalse();
	}

	private static List<Happening> with(List<Happening> life, Happening... more) {
		return Stream.concat(life.stream(), Stream.of(more)).toList();
	}
}
