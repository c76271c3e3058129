package dev.baedal.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

import dev.baedal.order.domain.OrderEvent.OrderAbandoned;
import dev.baedal.order.domain.OrderEvent.OrderAnonymised;
import dev.baedal.order.domain.OrderEvent.OrderCancelHeld;
import dev.baedal.order.domain.OrderEvent.OrderCancelRefused;
import dev.baedal.order.domain.OrderEvent.OrderCancelled;
import dev.baedal.order.domain.OrderEvent.OrderPlaced;
import dev.baedal.order.domain.OrderEvent.OrderSettled;
import dev.baedal.order.domain.OrderEvent.SettlementAsked;
import dev.baedal.platform.deadline.Backoff;
import dev.baedal.platform.lifecycle.GivenCommands;
import dev.baedal.platform.text.Anonymous;

/** An order, from the wish to pay until it is delivered or everything about it is undone. */
@Entity
@Table(name = "orders")
@JsonPropertyOrder({ "orderId", "status", "statusLabel", "price" })
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Order {

	/** The reason of a cancel for the store's silence. */
	public static final String NO_ANSWER = "가게의 응답이 없어 주문이 자동으로 취소되었습니다";

	private static final String CUSTOMER = "customer";
	private static final String CANCEL_PENDING = "CANCEL_PENDING";
	private static final String CANCEL_PENDING_LABEL = "취소보류";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long orderId;

	@Version
	@JsonIgnore
	private Long version;

	private String customerId;
	private long storeId;
	private String address;
	private String region;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
	@OrderColumn(name = "position")
	private List<OrderLine> lines = new ArrayList<>();

	/** What is paid, in won: the sum of the lines less the discount. */
	private long price;

	/** In won; 0 until coupon has reserved the coupon. */
	private long discount;

	/** What the customer redeems, or null. */
	private Long couponId;

	/** People see {@link #getShownStatus()}. */
	@JsonIgnore
	@Enumerated(EnumType.STRING)
	private OrderStatus status;

	@Embedded
	private CancelHold cancelHold;

	@Embedded
	private StorePolicy policy;

	@Enumerated(EnumType.STRING)
	private PaymentFailure paymentFailure;

	/** Why it was rejected or cancelled, or its coupon refused. */
	private String reason;

	/** Whose answer is still missing before a cancelled or rejected order is settled; fixed at the decision. */
	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "order_outstanding", joinColumns = @JoinColumn(name = "order_id"))
	@Column(name = "part")
	@Enumerated(EnumType.STRING)
	private Set<Part> outstanding = EnumSet.noneOf(Part.class);

	/** Whether nothing is left to do about this order. */
	private boolean settled;

	@Embedded
	@JsonIgnore
	private SettlementAsks settlementAsks;

	private Instant createdAt;
	private Instant updatedAt;

	/** An order has one customer, who is remembered as that. */
	@JsonIgnore
	@Column(name = "commands_given")
	@Convert(converter = GivenCommands.InOneColumn.class)
	private GivenCommands given = GivenCommands.none();

	/** When the kitchen is asked next, for the store's silence; null before the first time. */
	@JsonIgnore
	private Instant silenceAskAt;

	/** Since when it names nobody any more; null while it does. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	private Instant anonymisedAt;

	public Order(String customerId, String address, String region, long storeId, StorePolicy policy,
			List<OrderLine> lines, Long couponId, Instant now) {
		this.customerId = customerId;
		this.address = address;
		this.region = region;
		this.storeId = storeId;
		this.policy = policy;
		this.lines.addAll(lines);
		this.price = lines.stream().mapToLong(OrderLine::price).reduce(0, Math::addExact);
		this.couponId = couponId;
		this.status = OrderStatus.PAYMENT_PENDING;
		this.settlementAsks = SettlementAsks.none();
		this.createdAt = now;
		this.updatedAt = now;
	}

	/** A cancel that is held stands before how far the order is. */
	@JsonProperty("status")
	public String getShownStatus() {
		return isCancelHeld() ? CANCEL_PENDING : status.name();
	}

	public String getStatusLabel() {
		return isCancelHeld() ? CANCEL_PENDING_LABEL : status.label();
	}

	/** How far the order is, also while a cancel is held. */
	public OrderStatus getProgress() {
		return status;
	}

	@JsonIgnore
	public boolean isCancelHeld() {
		return cancelHold != null;
	}

	/** Whether the kitchen has to give it up before it is cancelled. */
	public boolean kitchenDecides() {
		return rule().kitchenDecides();
	}

	/** The coupon is reserved. @param won at least 1, and less than the price */
	public void discount(long won, Instant now) {
		OrderTransition.PLACE.apply(status);
		discount = won;
		price = Math.subtractExact(price, won);
		updatedAt = now;
	}

	public OrderPlaced place(Instant now) {
		take(OrderTransition.PLACE, now);
		return new OrderPlaced(orderId, customerId, storeId, region, address, price, List.copyOf(lines), policy,
				discount, couponId);
	}

	/** Payment said no, or was not asked at all: there is nothing to undo but a coupon that was reserved before. */
	public Optional<OrderAbandoned> failPayment(PaymentFailure failure, Instant now) {
		take(OrderTransition.FAIL_PAYMENT, now);
		paymentFailure = failure;
		settled = true;
		return discount == 0 ? Optional.empty()
				: Optional.of(new OrderAbandoned(orderId, customerId, "not paid: " + failure));
	}

	/** Nobody knows what payment, or coupon, did: whoever did something is told to undo it. */
	public OrderAbandoned abandon(PaymentFailure failure, String reason, Instant now) {
		failPayment(failure, now);
		return new OrderAbandoned(orderId, customerId, reason);
	}

	/** One that was abandoned while coupon took its time has ended already. @param why in coupon's words */
	public void refuseCoupon(String why, Instant now) {
		if (OrderTransition.FAIL_PAYMENT.isAllowed(status)) {
			failPayment(PaymentFailure.COUPON_REFUSED, now);
			reason = why;
		}
	}

	/**
	 * Follows an event. One that comes late, or after the end, changes nothing. One that leaves nothing to decide ends
	 * a held cancel.
	 */
	public Optional<OrderCancelRefused> advance(OrderTransition transition, Instant now) {
		if (!transition.isAllowed(status)) {
			return Optional.empty();
		}
		take(transition, now);
		return rule().whilst().contains(status) ? Optional.empty()
				: refuseCancel(CancelOutcome.REFUSED, rule().sentence(), now);
	}

	/** The store's no. Its own part is undone by that; the others will answer. */
	public void reject(String reason, Instant now) {
		if (OrderTransition.REJECT.isAllowed(status)) {
			take(OrderTransition.REJECT, now);
			undo(reason, now);
		}
	}

	/**
	 * Whether it is worth asking for a cancel.
	 *
	 * @throws dev.baedal.platform.lifecycle.NotAllowed once the order's life is over
	 * @throws CancelTooLate when the store's policy allows none any more
	 */
	public void requireCancellable() {
		OrderTransition.CANCEL.apply(status);
		if (!rule().whilst().contains(status)) {
			throw new CancelTooLate(policy.cancelPolicy(), status);
		}
	}

	/** Whether the customer asks for what was done for them already. */
	@JsonIgnore
	public boolean isCancelRepeated() {
		return given.isRepeated(OrderTransition.CANCEL, status, CUSTOMER);
	}

	/** The same for an operator. */
	public boolean isForceRepeated(String operator) {
		return given.isRepeated(OrderTransition.CANCEL, status, operator(operator));
	}

	/** Nobody has decided yet. Asked for again while it is held, the first request stays as it is. */
	public Optional<OrderCancelHeld> hold(CancelHold request, Instant now) {
		requireCancellable();
		if (isCancelHeld()) {
			return Optional.empty();
		}
		cancelHold = request;
		updatedAt = now;
		return Optional
			.of(new OrderCancelHeld(orderId, customerId, storeId, request.reason(), request.expiresAt(), policy));
	}

	/** Whether the kitchen is to be asked again now; if so, the next time is later. */
	public boolean askAgain(Backoff backoff, Instant now) {
		if (!isCancelHeld() || !cancelHold.isDue(now)) {
			return false;
		}
		cancelHold = cancelHold.again(now, backoff);
		return true;
	}

	public Optional<OrderCancelRefused> expireHold(Instant now) {
		return isCancelHeld() && cancelHold.isExpired(now) ? refuseCancel(CancelOutcome.EXPIRED, null, now)
				: Optional.empty();
	}

	/** Ends a held cancel, if there is one; the order goes on. */
	public Optional<OrderCancelRefused> refuseCancel(CancelOutcome outcome, String reason, Instant now) {
		if (!isCancelHeld()) {
			return Optional.empty();
		}
		cancelHold = null;
		updatedAt = now;
		return Optional.of(new OrderCancelRefused(orderId, customerId, storeId, outcome, reason));
	}

	/**
	 * The kitchen gave it up, which is the cancellation, held or not. What has ended before stays as it is.
	 *
	 * @param reason null for the customer's own, if it is known
	 */
	public Optional<OrderCancelled> cancelGranted(String reason, Instant now) {
		String why = reason == null && isCancelHeld() ? cancelHold.reason() : reason;
		return OrderTransition.CANCEL.isAllowed(status) ? Optional.of(grant(why, now)) : Optional.empty();
	}

	/** The kitchen gave it up to whoever asked for this reason. */
	public OrderCancelled grant(String reason, Instant now) {
		return NO_ANSWER.equals(reason) ? cancelUnanswered(now) : cancel(reason, now);
	}

	/** The customer's cancel. */
	public OrderCancelled cancel(String reason, Instant now) {
		return cancelledBy(CUSTOMER, reason, now);
	}

	/** An operator's cancel. */
	public OrderCancelled force(String operator, String reason, Instant now) {
		return cancelledBy(operator(operator), reason, now);
	}

	/** The cancel for the store's silence, which nobody gave. */
	public OrderCancelled cancelUnanswered(Instant now) {
		return end(NO_ANSWER, now);
	}

	/**
	 * Whether the kitchen is to be asked now about an order that nobody answered; if so, the next time is later. A cancel
	 * that is held is asked about already.
	 */
	public boolean askForSilence(Duration pause, Instant now) {
		if (status != OrderStatus.PLACED || isCancelHeld() || silenceAskAt != null && silenceAskAt.isAfter(now)) {
			return false;
		}
		askForSilenceIn(pause, now);
		return true;
	}

	public void askForSilenceIn(Duration pause, Instant now) {
		silenceAskAt = now.plus(pause);
	}

	private static String operator(String name) {
		return "operator " + name;
	}

	private OrderCancelled cancelledBy(String giver, String reason, Instant now) {
		OrderCancelled cancelled = end(reason, now);
		given = given.with(OrderTransition.CANCEL.name(), giver);
		return cancelled;
	}

	private OrderCancelled end(String reason, Instant now) {
		take(OrderTransition.CANCEL, now);
		undo(reason, now);
		return new OrderCancelled(orderId, customerId, storeId, price, reason, EnumSet.copyOf(outstanding), policy);
	}

	/** Closes the deal (M11). Asked again, it stays closed. A cancel that is held comes to nothing by it. */
	public Optional<OrderCancelRefused> close(Instant now) {
		if (status == OrderStatus.DELIVERED) {
			return Optional.empty();
		}
		take(OrderTransition.CLOSE, now);
		settled = true;
		return refuseCancel(CancelOutcome.REFUSED, rule().sentence(), now);
	}

	/** A part is undone. With the last one the order is settled, once. */
	public Optional<OrderSettled> undone(Part part, Instant now) {
		if (!outstanding.remove(part)) {
			return Optional.empty();
		}
		updatedAt = now;
		settled = outstanding.isEmpty();
		if (!settled) {
			return Optional.empty();
		}
		settlementAsks = settlementAsks.end();
		return Optional.of(new OrderSettled(orderId, customerId, status, true));
	}

	/** Asks for the answers that are missing, unless they came, or were asked for, meanwhile. */
	public Optional<SettlementAsked> askForAnswers(Instant before, Instant now) {
		if (!settlementAsks.isDue(before)) {
			return Optional.empty();
		}
		settlementAsks = settlementAsks.again(now);
		return Optional.of(new SettlementAsked(orderId, customerId, storeId, reason, EnumSet.copyOf(outstanding)));
	}

	/**
	 * Takes the customer out of what remains: what was eaten, what it cost, and how it ended. Once; of an order that
	 * goes on, or is not undone yet, nothing is taken.
	 */
	public Optional<OrderAnonymised> anonymise(Instant now) {
		if (!settled || anonymisedAt != null) {
			return Optional.empty();
		}
		anonymisedAt = now;
		customerId = Anonymous.of(orderId);
		address = "";
		region = "";
		reason = null;
		couponId = null;
		given = GivenCommands.none();
		return Optional.of(new OrderAnonymised(orderId));
	}

	private void undo(String reason, Instant now) {
		this.reason = reason;
		this.cancelHold = null;
		this.outstanding.addAll(PolicyRules.toUndo(status, policy.couponPolicy(), couponId != null));
		this.settlementAsks = SettlementAsks.begin(now);
	}

	private CancelRule rule() {
		return PolicyRules.cancelling(policy.cancelPolicy());
	}

	private void take(OrderTransition transition, Instant now) {
		status = transition.apply(status);
		updatedAt = now;
	}
}
