package dev.baedal.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baedal.order.domain.OrderEvent.OrderAbandoned;
import dev.baedal.order.domain.OrderEvent.OrderAnonymised;
import dev.baedal.order.domain.OrderEvent.OrderCancelHeld;
import dev.baedal.order.domain.OrderEvent.OrderCancelRefused;
import dev.baedal.order.domain.OrderEvent.OrderCancelled;
import dev.baedal.order.domain.OrderEvent.OrderPlaced;
import dev.baedal.order.domain.OrderEvent.OrderSettled;
import dev.baedal.order.domain.OrderEvent.SettlementAsked;
import dev.baedal.platform.text.Anonymous;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An order, from its pending payment until it is delivered or all its parts are undone. */
@Entity
@Table(name = "orders")
@DynamicUpdate
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Order {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long orderId;

	@Version
	private Long version;

	private String customerId;
	private long storeId;

	/** The store's name when ordered; null in an order from before this column. */
	private @Nullable String storeName;
	private String address;
	private String region;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
	@OrderColumn(name = "position")
	private List<OrderLine> lines = new ArrayList<>();

	@Embedded
	private @Nullable Notes notes;

	@Embedded
	private Settlement settlement;

	@Embedded
	private OrderState state;

	/** Why the order was rejected or cancelled, or its coupon refused. */
	private @Nullable String reason;

	private Instant createdAt;

	/** When the order was anonymised; null before. */
	private @Nullable Instant anonymisedAt;

	public Order(String customerId, String address, String region, StoreCopy store, List<OrderLine> lines,
			@Nullable Notes notes, @Nullable Long couponId, Instant now) {
		this.customerId = customerId;
		this.address = address;
		this.region = region;
		this.storeId = store.getStoreId();
		this.storeName = store.getName();
		this.lines.addAll(lines);
		this.notes = notes;
		long subtotal = OrderLine.sum(lines);
		this.settlement = new Settlement(subtotal, store.deliveryFee(region, subtotal), couponId);
		this.state = new OrderState(store.getPolicy(), now);
		this.createdAt = now;
	}

	/** Deducts the discount of a reserved coupon, in won: at least 1, and less than the subtotal. */
	public void discount(long won, Instant now) {
		OrderTransition.PLACE.apply(state.getStatus());
		settlement.discount(won);
		state.touch(now);
	}

	public OrderPlaced place(Instant now) {
		state.take(OrderTransition.PLACE, now);
		return new OrderPlaced(orderId, customerId, storeId, storeName, region, address, settlement.getPrice(),
				List.copyOf(lines), notes, state.getPolicy(), settlement.getDiscount(), settlement.getCouponId(),
				settlement.getDeliveryFee());
	}

	/** Counts a committed update of the row that no EntityManager made: the version is the ETag of a response. */
	public void rowUpdated() {
		version++;
	}

	/** Ends an order whose payment was declined or never requested: only a coupon reserved before has to be undone. */
	public Optional<OrderAbandoned> failPayment(PaymentFailure failure, Instant now) {
		state.take(OrderTransition.FAIL_PAYMENT, now);
		return settlement.fail(failure) ? Optional.of(new OrderAbandoned(orderId, customerId, "not paid: " + failure))
				: Optional.empty();
	}

	/** Ends an order whose outcome at payment or coupon is unknown: the event makes both undo what they did. */
	public OrderAbandoned abandon(PaymentFailure failure, String reason, Instant now) {
		failPayment(failure, now);
		return new OrderAbandoned(orderId, customerId, reason);
	}

	/** Ends the order when coupon refuses, as {@code "TOO_SMALL: …"}, unless it was abandoned while coupon was slow. */
	public void refuseCoupon(@Nullable String why, Instant now) {
		if (OrderTransition.FAIL_PAYMENT.isAllowed(state.getStatus())) {
			failPayment(PaymentFailure.COUPON_REFUSED, now);
			reason = why;
		}
	}

	/**
	 * Applies an event's transition. A late event, or one after the end, changes nothing. When the new state allows no
	 * cancel, a held cancel is refused.
	 */
	public Optional<OrderCancelRefused> advance(OrderTransition transition, Instant now) {
		if (!transition.isAllowed(state.getStatus())) {
			return Optional.empty();
		}
		state.take(transition, now);
		return state.isCancellable() ? Optional.empty() : refuseCancel(CancelOutcome.REFUSED, state.tooLate(), now);
	}

	/** Rejects the order for the store. This undoes the store's own part; the other parts are outstanding. */
	public void reject(@Nullable String reason, Instant now) {
		if (OrderTransition.REJECT.isAllowed(state.getStatus())) {
			end(OrderTransition.REJECT, reason, now);
		}
	}

	/** Holds an undecided cancel. A repeated request leaves the first hold as it is. */
	public Optional<OrderCancelHeld> hold(CancelHold request, Instant now) {
		state.requireCancellable();
		if (state.isCancelHeld()) {
			return Optional.empty();
		}
		state.hold(request, now);
		return Optional.of(new OrderCancelHeld(orderId, customerId, storeId, request.reason(), request.expiresAt(),
				state.getPolicy()));
	}

	public Optional<OrderCancelRefused> expireHold(Instant now) {
		return state.isHoldExpired(now) ? refuseCancel(CancelOutcome.EXPIRED, null, now) : Optional.empty();
	}

	/** Refuses the held cancel, if there is one; the order continues. */
	public Optional<OrderCancelRefused> refuseCancel(CancelOutcome outcome, @Nullable String reason, Instant now) {
		if (!state.isCancelHeld()) {
			return Optional.empty();
		}
		state.endHold();
		state.touch(now);
		return Optional.of(new OrderCancelRefused(orderId, customerId, storeId, outcome, reason));
	}

	/** Cancels an order that has not ended, after a granted claim; a null reason stands for the held cancel's own. */
	public Optional<OrderCancelled> cancelGranted(@Nullable String reason, Instant now) {
		String why = state.cancelReason(reason);
		return OrderTransition.CANCEL.isAllowed(state.getStatus())
				? Optional.of(cancel(Canceller.ofClaim(why), why, now))
				: Optional.empty();
	}

	public OrderCancelled cancel(Canceller by, @Nullable String reason, Instant now) {
		end(OrderTransition.CANCEL, reason, now);
		state.given(OrderTransition.CANCEL, by);
		return new OrderCancelled(orderId, customerId, storeId, settlement.getPrice(), reason, settlement.parts(),
				state.getPolicy());
	}

	/** Closes the deal (M11). A repeated request changes nothing. A held cancel is refused. */
	public Optional<OrderCancelRefused> close(Instant now) {
		if (state.getStatus() == OrderStatus.DELIVERED) {
			return Optional.empty();
		}
		state.take(OrderTransition.CLOSE, now);
		settlement.settle();
		return refuseCancel(CancelOutcome.REFUSED, state.tooLate(), now);
	}

	/** Removes a part that is undone. The last one settles the order, once. */
	public Optional<OrderSettled> undone(SettlementParticipant part, Instant now) {
		if (!settlement.undone(part)) {
			return Optional.empty();
		}
		state.touch(now);
		return settlement.isSettled() ? Optional.of(new OrderSettled(orderId, customerId, state.getStatus(), true))
				: Optional.empty();
	}

	/** Requests the missing answers, unless they have arrived or were requested by another replica. */
	public Optional<SettlementAsked> requestMissingAnswers(Instant before, Instant now) {
		return settlement.requestAgain(before, now)
				? Optional.of(new SettlementAsked(orderId, customerId, storeId, reason, settlement.parts()))
				: Optional.empty();
	}

	/**
	 * Removes the customer's data; the lines, the price and the outcome stay. Happens once, and not before the order is
	 * settled.
	 */
	public Optional<OrderAnonymised> anonymise(Instant now) {
		if (!settlement.isSettled() || anonymisedAt != null) {
			return Optional.empty();
		}
		anonymisedAt = now;
		customerId = Anonymous.of(orderId);
		address = "";
		region = "";
		notes = null;
		lines.replaceAll(OrderLine::anonymous);
		reason = null;
		settlement.clearCoupon();
		state.clearGivers();
		return Optional.of(new OrderAnonymised(orderId));
	}

	private void end(OrderTransition transition, @Nullable String reason, Instant now) {
		state.take(transition, now);
		this.reason = reason;
		state.endHold();
		settlement.undo(PolicyRules.toUndo(state.getStatus(), state.getPolicy().couponPolicy(),
				settlement.getCouponId() != null), now);
	}
}
