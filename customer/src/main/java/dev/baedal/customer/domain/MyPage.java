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

/** All that a customer sees of an order. Begins with whichever event is heard first. */
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

	/** Of the coupon that was redeemed, in won: the price is less by it. */
	private Long discount;

	/** What was redeemed; null for nothing. */
	private Long couponId;

	/** Null until the order is placed: before that there is nothing to show. People see {@link #getShownStatus()}. */
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

	/** Why it was rejected or cancelled. */
	private String reason;

	/** Whether nothing is left to do about this order. */
	private boolean settled;

	/** In won. */
	private Long refunded;

	/** Of the coupon that it earned. */
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

	/** Takes in an event. One that is repeated, or comes too late to change anything, leaves no trace. */
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
	 * Takes over all that a page shows to which the same events were told anew.
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

	/** For good: whatever is heard later, or again, names nobody here any more. */
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

	/** A cancel that nobody has decided stands before how far the order is. */
	@JsonProperty("status")
	public String getShownStatus() {
		return isCancelPending() ? CANCEL_PENDING : status == null ? null : status.name();
	}

	public String getStatusLabel() {
		return isCancelPending() ? CANCEL_PENDING_LABEL : Stage.label(status);
	}

	/** How far the order is, also while a cancel waits. */
	public OrderStatus getProgress() {
		return status;
	}

	/** Whether the customer wants to cancel and nobody has decided yet; over with the order. */
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
			// the reason of the end that counts: a cancellation overrides a rejection
			reason = facts.reason();
		}
		payment = Stage.next(payment, happening.leadsTo(PaymentState.class));
		cooking = Stage.next(cooking, happening.leadsTo(CookingState.class));
		delivery = Stage.next(delivery, happening.leadsTo(DeliveryState.class));
		coupon = Stage.next(coupon, happening.leadsTo(CouponState.class));
	}

	/** The rider who is named has it no more. Of one who does not have it, this is old news. */
	private void release(String rider) {
		boolean onTheRoad = WITH_A_RIDER.contains(delivery);
		if (onTheRoad && Objects.equals(rider, riderId)) {
			delivery = DeliveryState.READY;
			riderId = null;
			status = status == OrderStatus.DELIVERING ? OrderStatus.COOKED : status;
		}
	}

	/** What was told first stays. */
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
