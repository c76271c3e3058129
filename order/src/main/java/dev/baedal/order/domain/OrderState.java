package dev.baedal.order.domain;

import java.time.Duration;
import java.time.Instant;

import dev.baedal.platform.deadline.Backoff;
import dev.baedal.platform.lifecycle.GivenCommands;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** An order's status and its store's policy, with the cancel that may be held beside the status (M16). */
@Embeddable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class OrderState {

	private static final String CANCEL_PENDING = "CANCEL_PENDING";
	private static final String CANCEL_PENDING_LABEL = "취소보류";

	@Enumerated(EnumType.STRING)
	private OrderStatus status;

	@Embedded
	private StorePolicy policy;

	@Embedded
	private @Nullable CancelHold cancelHold;

	/** When the next claim for an unanswered order is due; null before the first one. */
	private @Nullable Instant silenceAskAt;

	/** The giver of each command; see {@link Canceller}. */
	@Column(name = "commands_given")
	@Convert(converter = GivenCommands.InOneColumn.class)
	private GivenCommands given = GivenCommands.none();

	private Instant updatedAt;

	OrderState(StorePolicy policy, Instant now) {
		this.status = OrderStatus.PAYMENT_PENDING;
		this.policy = policy;
		this.updatedAt = now;
	}

	/** CANCEL_PENDING while a cancel is held, otherwise the status. */
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

	public boolean isCancelHeld() {
		return cancelHold != null;
	}

	/** The reason of the held cancel; null if it has none, or no cancel is held. */
	public @Nullable String heldReason() {
		return cancelHold == null ? null : cancelHold.reason();
	}

	/** Whether the kitchen has to grant a claim before the order is cancelled. */
	public boolean kitchenDecides() {
		return rule().kitchenDecides();
	}

	/**
	 * Requires a state in which a cancel is possible.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the order has ended
	 * @throws CancelTooLate when the store's policy allows no cancel any more
	 */
	public void requireCancellable() {
		OrderTransition.CANCEL.apply(status);
		if (!isCancellable()) {
			throw new CancelTooLate(policy.cancelPolicy(), status);
		}
	}

	/** Whether this caller has already cancelled this order. */
	public boolean isCancelRepeated(Canceller by) {
		return given.isRepeated(OrderTransition.CANCEL, status, by.giver());
	}

	/** Returns whether the claim for a held cancel has to be repeated now; if so, schedules the next one. */
	public boolean takeDueClaim(Backoff backoff, Instant now) {
		if (cancelHold == null || !cancelHold.isDue(now)) {
			return false;
		}
		cancelHold = cancelHold.again(now, backoff);
		return true;
	}

	/**
	 * Returns whether a claim for this unanswered order is due now; if so, schedules the next one. A held cancel has
	 * its own claims.
	 */
	public boolean takeUnansweredClaim(Duration pause, Instant now) {
		if (status != OrderStatus.PLACED || isCancelHeld() || silenceAskAt != null && silenceAskAt.isAfter(now)) {
			return false;
		}
		postponeUnansweredClaim(pause, now);
		return true;
	}

	public void postponeUnansweredClaim(Duration pause, Instant now) {
		silenceAskAt = now.plus(pause);
	}

	/** Whether the policy allows a cancel in this status. */
	boolean isCancellable() {
		return rule().cancellable().contains(status);
	}

	/** The sentence for a customer whose cancel comes too late. */
	String tooLate() {
		return rule().sentence();
	}

	void hold(CancelHold request, Instant now) {
		cancelHold = request;
		updatedAt = now;
	}

	boolean isHoldExpired(Instant now) {
		return cancelHold != null && cancelHold.isExpired(now);
	}

	void endHold() {
		cancelHold = null;
	}

	/** @param reason null for that of the held cancel, if there is one */
	@Nullable
	String cancelReason(@Nullable String reason) {
		return reason == null ? heldReason() : reason;
	}

	void given(OrderTransition command, Canceller by) {
		if (by.giver() != null) {
			given = given.with(command.name(), by.giver());
		}
	}

	void clearGivers() {
		given = GivenCommands.none();
	}

	void take(OrderTransition transition, Instant now) {
		status = transition.apply(status);
		updatedAt = now;
	}

	/** Records a change that is no transition. */
	void touch(Instant now) {
		updatedAt = now;
	}

	private CancelRule rule() {
		return CancelPolicyRules.of(policy.cancelPolicy());
	}
}
