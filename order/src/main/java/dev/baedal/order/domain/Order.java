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

/** An order, from its pending payment until it is delivered or all its parts are undone. */
@Entity
@Table(name = "orders")
@JsonPropertyOrder({ "orderId", "status", "statusLabel", "price" })
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Order {

	/** The reason of a cancel because the store did not answer in time. */
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

	/** The amount to pay, in won: the sum of the lines less the discount. */
	private long price;

	/** In won; 0 until coupon has reserved the coupon. */
	private long discount;

	/** The coupon that the customer redeems, or null. */
	private Long couponId;

	/** Hidden in JSON: callers see {@link #getShownStatus()}. */
	@JsonIgnore
	@Enumerated(EnumType.STRING)
	private OrderStatus status;

	@Embedded
	private CancelHold cancelHold;

	@Embedded
	private StorePolicy policy;

	@Enumerated(EnumType.STRING)
	private PaymentFailure paymentFailure;

	/** Why the order was rejected or cancelled, or its coupon refused. */
	private String reason;

	/** The parts still to be undone before a cancelled or rejected order is settled; fixed when the order ends. */
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

	/** Who gave which command. The order's only customer is stored as {@code customer}, an operator by name. */
	@JsonIgnore
	@Column(name = "commands_given")
	@Convert(converter = GivenCommands.InOneColumn.class)
	private GivenCommands given = GivenCommands.none();

	/** When the next claim for an unanswered order is due; null before the first one. */
	@JsonIgnore
	private Instant silenceAskAt;

	/** When the order was anonymised; null before. */
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

	/** Shows CANCEL_PENDING while a cancel is held, otherwise the status. */
	@JsonProperty("status")
	public String getShownStatus() {
		return isCancelHeld() ? CANCEL_PENDING : status.name();
	}

	public String getStatusLabel() {
		return isCancelHeld() ? CANCEL_PENDING_LABEL : status.label();
	}

	/** The status itself, also while a cancel is held. */
	public OrderStatus getProgress() {
		return status;
	}

	@JsonIgnore
	public boolean isCancelHeld() {
		return cancelHold != null;
	}

	/** Whether the kitchen has to grant a claim before the order is cancelled. */
	public boolean kitchenDecides() {
		return rule().kitchenDecides();
	}

	/**
	 * Deducts the discount of a reserved coupon.
	 *
	 * @param won at least 1, and less than the price
	 */
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

	/** Ends an order whose payment was declined or never requested: only a coupon reserved before has to be undone. */
	public Optional<OrderAbandoned> failPayment(PaymentFailure failure, Instant now) {
		take(OrderTransition.FAIL_PAYMENT, now);
		paymentFailure = failure;
		settled = true;
		return discount == 0 ? Optional.empty()
				: Optional.of(new OrderAbandoned(orderId, customerId, "not paid: " + failure));
	}

	/** Ends an order whose outcome at payment or coupon is unknown: the event makes both undo what they did. */
	public OrderAbandoned abandon(PaymentFailure failure, String reason, Instant now) {
		failPayment(failure, now);
		return new OrderAbandoned(orderId, customerId, reason);
	}

	/**
	 * Ends the order when coupon refuses, unless the order was abandoned while coupon was slow.
	 *
	 * @param why coupon's reason, as {@code "TOO_SMALL: …"}
	 */
	public void refuseCoupon(String why, Instant now) {
		if (OrderTransition.FAIL_PAYMENT.isAllowed(status)) {
			failPayment(PaymentFailure.COUPON_REFUSED, now);
			reason = why;
		}
	}

	/**
	 * Applies an event's transition. A late event, or one after the end, changes nothing. When the new state allows no
	 * cancel, a held cancel is refused.
	 */
	public Optional<OrderCancelRefused> advance(OrderTransition transition, Instant now) {
		if (!transition.isAllowed(status)) {
			return Optional.empty();
		}
		take(transition, now);
		return rule().whilst().contains(status) ? Optional.empty()
				: refuseCancel(CancelOutcome.REFUSED, rule().sentence(), now);
	}

	/** Rejects the order for the store. This undoes the store's own part; the other parts are outstanding. */
	public void reject(String reason, Instant now) {
		if (OrderTransition.REJECT.isAllowed(status)) {
			take(OrderTransition.REJECT, now);
			undo(reason, now);
		}
	}

	/**
	 * Requires a state in which a cancel is possible.
	 *
	 * @throws dev.baedal.platform.lifecycle.NotAllowed once the order has ended
	 * @throws CancelTooLate when the store's policy allows no cancel any more
	 */
	public void requireCancellable() {
		OrderTransition.CANCEL.apply(status);
		if (!rule().whilst().contains(status)) {
			throw new CancelTooLate(policy.cancelPolicy(), status);
		}
	}

	/** Whether the customer has already cancelled this order. */
	@JsonIgnore
	public boolean isCancelRepeated() {
		return given.isRepeated(OrderTransition.CANCEL, status, CUSTOMER);
	}

	/** Whether this operator has already cancelled this order. */
	public boolean isForceRepeated(String operator) {
		return given.isRepeated(OrderTransition.CANCEL, status, operator(operator));
	}

	/** Holds an undecided cancel. A repeated request leaves the first hold as it is. */
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

	/** Returns whether the claim has to be repeated now; if so, schedules the next one. */
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

	/** Refuses the held cancel, if there is one; the order goes on. */
	public Optional<OrderCancelRefused> refuseCancel(CancelOutcome outcome, String reason, Instant now) {
		if (!isCancelHeld()) {
			return Optional.empty();
		}
		cancelHold = null;
		updatedAt = now;
		return Optional.of(new OrderCancelRefused(orderId, customerId, storeId, outcome, reason));
	}

	/**
	 * Cancels the order after a granted claim, held or not. An order that has ended before stays as it is.
	 *
	 * @param reason null for the held cancel's own, if there is one
	 */
	public Optional<OrderCancelled> cancelGranted(String reason, Instant now) {
		String why = reason == null && isCancelHeld() ? cancelHold.reason() : reason;
		return OrderTransition.CANCEL.isAllowed(status) ? Optional.of(grant(why, now)) : Optional.empty();
	}

	/** Cancels after a granted claim; the reason tells a customer's claim from that of the store's deadline. */
	public OrderCancelled grant(String reason, Instant now) {
		return NO_ANSWER.equals(reason) ? cancelUnanswered(now) : cancel(reason, now);
	}

	/** Cancels for the customer. */
	public OrderCancelled cancel(String reason, Instant now) {
		return cancelledBy(CUSTOMER, reason, now);
	}

	/** Cancels for an operator. */
	public OrderCancelled force(String operator, String reason, Instant now) {
		return cancelledBy(operator(operator), reason, now);
	}

	/** Cancels because the store did not answer in time; no caller is remembered. */
	public OrderCancelled cancelUnanswered(Instant now) {
		return end(NO_ANSWER, now);
	}

	/**
	 * Returns whether a claim for this unanswered order is due now; if so, schedules the next one. A held cancel has
	 * its own claims.
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

	/** Closes the deal (M11). A repeated request changes nothing. A held cancel is refused. */
	public Optional<OrderCancelRefused> close(Instant now) {
		if (status == OrderStatus.DELIVERED) {
			return Optional.empty();
		}
		take(OrderTransition.CLOSE, now);
		settled = true;
		return refuseCancel(CancelOutcome.REFUSED, rule().sentence(), now);
	}

	/** Removes a part that is undone. The last one settles the order, once. */
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

	/** Requests the missing answers, unless they arrived or were requested meanwhile. */
	public Optional<SettlementAsked> askForAnswers(Instant before, Instant now) {
		if (!settlementAsks.isDue(before)) {
			return Optional.empty();
		}
		settlementAsks = settlementAsks.again(now);
		return Optional.of(new SettlementAsked(orderId, customerId, storeId, reason, EnumSet.copyOf(outstanding)));
	}

	/**
	 * Removes the customer's data; the lines, the price and the outcome stay. Happens once, and not before the order is
	 * settled.
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
