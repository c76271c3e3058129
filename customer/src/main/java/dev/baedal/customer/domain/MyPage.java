package dev.baedal.customer.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baedal.platform.text.Anonymous;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** A customer's view of an order. The first event that arrives, whichever it is, creates it. */
@Entity
@Table(name = "my_page")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class MyPage {

	private static final String CANCEL_PENDING = "CANCEL_PENDING";
	private static final String CANCEL_PENDING_LABEL = "취소보류";

	private static final Set<DeliveryState> WITH_A_RIDER = EnumSet.of(DeliveryState.PICKED, DeliveryState.ARRIVED,
			DeliveryState.FAILED);

	@Id
	private Long orderId;

	@Version
	@JsonIgnore
	private Long version;

	private String customerId;
	private Long storeId;

	/** In won. */
	private Long price;

	/** The discount of the redeemed coupon, in won; already subtracted from the price. */
	private Long discount;

	/** The redeemed coupon; null for none. */
	private Long couponId;

	/** Null until OrderPlaced arrives; until then the page is not shown. Rendered by {@link #getShownStatus()}. */
	@JsonIgnore
	@Enumerated(EnumType.STRING)
	private OrderStatus status;

	@Enumerated(EnumType.STRING)
	private PaymentState payment;

	@Enumerated(EnumType.STRING)
	private CookingState cooking;

	@Enumerated(EnumType.STRING)
	private DeliveryState delivery;

	private String riderId;

	/** The reason of the rejection or cancellation. */
	private String reason;

	/** Whether the order is settled: nothing is left to do about it. */
	private boolean settled;

	/** In won. */
	private Long refunded;

	/** The code of the coupon that the order earned. */
	private String couponCode;

	@Enumerated(EnumType.STRING)
	private CouponState coupon;

	@Embedded
	private CancelRequest cancelRequest;

	private Instant placedAt;
	private Instant updatedAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "my_page_history", joinColumns = @JoinColumn(name = "order_id"))
	@OrderColumn(name = "position")
	private List<HistoryEntry> history = new ArrayList<>();

	public MyPage(long orderId, String customerId) {
		this.orderId = orderId;
		this.customerId = customerId;
		this.updatedAt = Instant.EPOCH;
	}

	/** Applies an event. A repeated event, or one that comes too late to change anything, leaves no trace. */
	public void hear(Happening happening, Facts told, Instant at) {
		if (happening == Happening.ORDER_ANONYMISED) {
			anonymise(at);
			return;
		}
		Facts facts = Anonymous.is(customerId) ? told.anonymous() : told;
		List<Object> before = content();
		if (happening == Happening.DELIVERY_RELEASED) {
			release(facts.riderId());
		}
		else {
			advance(happening, facts);
			learn(facts);
		}
		settled |= happening.settles();
		if (happening == Happening.ORDER_PLACED) {
			placedAt = known(placedAt, at);
		}
		if (!content().equals(before)) {
			history.add(new HistoryEntry(happening.type(), happening.label(), at, facts.reason()));
			updatedAt = at.isAfter(updatedAt) ? at : updatedAt;
		}
	}

	/**
	 * Copies everything shown from a page rebuilt from the same events.
	 *
	 * @return whether anything differed
	 */
	public boolean become(MyPage told) {
		if (customerId.equals(told.customerId) && updatedAt.equals(told.updatedAt) && content().equals(told.content())
				&& history.equals(told.history)) {
			return false;
		}
		customerId = told.customerId;
		storeId = told.storeId;
		price = told.price;
		status = told.status;
		payment = told.payment;
		cooking = told.cooking;
		delivery = told.delivery;
		riderId = told.riderId;
		reason = told.reason;
		settled = told.settled;
		refunded = told.refunded;
		couponCode = told.couponCode;
		discount = told.discount;
		couponId = told.couponId;
		coupon = told.coupon;
		cancelRequest = told.cancelRequest;
		placedAt = told.placedAt;
		updatedAt = told.updatedAt;
		history.clear();
		history.addAll(told.history);
		return true;
	}

	/** Anonymises the page for good: later and repeated events add no personal data. */
	private void anonymise(Instant at) {
		boolean already = history.stream().anyMatch(line -> line.type().equals(Happening.ORDER_ANONYMISED.type()));
		if (already) {
			return;
		}
		customerId = Anonymous.of(orderId);
		riderId = null;
		reason = null;
		couponCode = null;
		couponId = null;
		history.replaceAll(HistoryEntry::anonymous);
		history.add(new HistoryEntry(Happening.ORDER_ANONYMISED.type(), Happening.ORDER_ANONYMISED.label(), at, null));
		updatedAt = at.isAfter(updatedAt) ? at : updatedAt;
	}

	/** The status as shown: an undecided cancel request takes precedence over the order's progress. */
	@JsonProperty("status")
	public String getShownStatus() {
		return isCancelPending() ? CANCEL_PENDING : status == null ? null : status.name();
	}

	public String getStatusLabel() {
		return isCancelPending() ? CANCEL_PENDING_LABEL : Stage.label(status);
	}

	/** The order's progress, also while a cancel request waits. */
	public OrderStatus getProgress() {
		return status;
	}

	/** Whether a cancel request waits for a decision; false once the order has ended. */
	public boolean isCancelPending() {
		return cancelRequest != null && cancelRequest.outcome() == null && (status == null || !status.isEnd());
	}

	public String getCouponLabel() {
		return Stage.label(coupon);
	}

	public String getPaymentLabel() {
		return Stage.label(payment);
	}

	public String getCookingLabel() {
		return Stage.label(cooking);
	}

	public String getDeliveryLabel() {
		return Stage.label(delivery);
	}

	private void advance(Happening happening, Facts facts) {
		OrderStatus next = Stage.next(status, happening.leadsTo(OrderStatus.class));
		if (next != status) {
			status = next;
			// the reason of the final status: a cancellation overrides a rejection
			reason = facts.reason();
		}
		payment = Stage.next(payment, happening.leadsTo(PaymentState.class));
		cooking = Stage.next(cooking, happening.leadsTo(CookingState.class));
		delivery = Stage.next(delivery, happening.leadsTo(DeliveryState.class));
		coupon = Stage.next(coupon, happening.leadsTo(CouponState.class));
	}

	/** Takes the delivery from the named rider. Ignores an outdated event, whose rider does not have the delivery. */
	private void release(String rider) {
		boolean onTheRoad = WITH_A_RIDER.contains(delivery);
		if (onTheRoad && Objects.equals(rider, riderId)) {
			delivery = DeliveryState.READY;
			riderId = null;
			status = status == OrderStatus.DELIVERING ? OrderStatus.COOKED : status;
		}
	}

	/** Fills in missing fields; the first value stays. */
	private void learn(Facts facts) {
		storeId = known(storeId, facts.storeId());
		price = known(price, facts.price());
		riderId = known(riderId, facts.riderId());
		refunded = known(refunded, facts.refunded());
		couponCode = known(couponCode, facts.couponCode());
		discount = known(discount, facts.discount());
		couponId = known(couponId, facts.couponId());
		if (facts.heldUntil() != null) {
			cancelRequest = CancelRequest.held(cancelRequest, facts.heldUntil());
		}
		if (facts.outcome() != null) {
			cancelRequest = CancelRequest.refused(cancelRequest, facts.outcome());
		}
	}

	private List<Object> content() {
		return Arrays.asList(status, payment, cooking, delivery, settled, storeId, price, riderId, reason, refunded,
				couponCode, placedAt, discount, couponId, coupon, cancelRequest);
	}

	private static <T> T known(T already, T told) {
		return already == null ? told : already;
	}
}
