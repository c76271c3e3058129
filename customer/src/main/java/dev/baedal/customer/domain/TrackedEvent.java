package dev.baedal.customer.domain;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps each event to its change of a page: its line in the history, and the statuses that it leads to. */
public enum TrackedEvent {

	ORDER_PLACED("OrderPlaced", "주문됨", OrderStatus.PLACED, CookingState.RECEIVED, DeliveryState.WAITING),
	PAYMENT_APPROVED("PaymentApproved", "결제됨", PaymentState.APPROVED),
	/** The status stays PLACED: the order waits for the answer of its store. */
	ORDER_RECEIVED("OrderReceived", "가게확인중"),
	ORDER_ACCEPTED("OrderAccepted", "수락됨", OrderStatus.ACCEPTED, CookingState.ACCEPTED),
	ORDER_REJECTED("OrderRejected", "거절됨", OrderStatus.REJECTED, CookingState.REJECTED),
	COOK_STARTED("CookStarted", "요리시작됨", OrderStatus.COOKING, CookingState.STARTED),
	COOK_DELAYED("CookDelayed", "준비지연됨"),
	COOK_FINISHED("CookFinished", "요리완료됨", OrderStatus.COOKED, CookingState.FINISHED),
	DELIVERY_READY("DeliveryReady", "배달준비됨", DeliveryState.READY),
	PICKED("Picked", "배달시작됨", OrderStatus.DELIVERING, DeliveryState.PICKED),
	/** The only transition backwards; {@link PageContent} applies it itself. */
	DELIVERY_RELEASED("DeliveryReleased", "배달재배정됨"),
	ARRIVED("Arrived", "배달도착됨", DeliveryState.ARRIVED),
	DELIVERY_CONFIRMED("DeliveryConfirmed", "배달완료됨", OrderStatus.DELIVERED, DeliveryState.CONFIRMED),
	ORDER_CANCELLED("OrderCancelled", "주문취소됨", OrderStatus.CANCELLED),
	PAY_CANCELLED("PayCancelled", "결제취소됨", PaymentState.CANCELLED),
	COOK_CANCELLED("CookCancelled", "요리취소됨", CookingState.CANCELLED),
	DELIVERY_CANCELLED("DeliveryCancelled", "배달취소됨", DeliveryState.CANCELLED),
	ORDER_SETTLED("OrderSettled", "처리완료됨"),
	COUPON_ISSUED("CouponIssued", "쿠폰발행됨", CouponState.ISSUED),
	COUPON_REVOKED("CouponRevoked", "쿠폰취소됨", CouponState.CANCELLED),
	DELIVERY_FAILED("DeliveryFailed", "배달실패됨", DeliveryState.FAILED),
	ORDER_CANCEL_HELD("OrderCancelHeld", "취소보류"),
	ORDER_CANCEL_REFUSED("OrderCancelRefused", "취소거절됨"),
	/** {@link MyPage} applies it itself: the page loses its personal data. */
	ORDER_ANONYMISED("OrderAnonymised", "익명처리됨");

	private final String type;
	private final String label;
	private final Set<Stage<?>> leadsTo;

	TrackedEvent(String type, String label, Stage<?>... leadsTo) {
		this.type = type;
		this.label = label;
		this.leadsTo = Set.of(leadsTo);
	}

	/** @throws IllegalArgumentException for the name of an event that pages do not track */
	public static TrackedEvent ofType(String type) {
		return Stream.of(values())
			.filter(event -> event.type.equals(type))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(type + " changes no page"));
	}

	/** The event's name, without its version. */
	public String type() {
		return type;
	}

	public String label() {
		return label;
	}

	/** Whether the event settles the order. */
	boolean settles() {
		return this == DELIVERY_CONFIRMED || this == ORDER_SETTLED;
	}

	/** The status of this part that the event leads to; null for none. */
	@Nullable
	Stage<?> leadsTo(Class<?> part) {
		return leadsTo.stream().filter(part::isInstance).findFirst().orElse(null);
	}
}
