package dev.baedal.payment.domain;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.payment.domain.PaymentEvent.PayCancelled;
import dev.baedal.payment.domain.PaymentEvent.PaymentApproved;
import dev.baedal.payment.domain.PaymentEvent.PaymentDeclined;
import dev.baedal.platform.deadline.Backoff;
import dev.baedal.platform.text.Anonymous;
import dev.baedal.text.TextNormaliser;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The payment of an order: one per order, refunded at most once. */
@Entity
@Table(name = "payment")
@DynamicUpdate
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Payment {

	private static final int REASON_LENGTH = 400;

	@Id
	private Long orderId;

	@Version
	@JsonIgnore
	private Long version;

	private String customerId;

	/** In won. */
	private long amount;

	/** In won. */
	private long refunded;

	@Enumerated(EnumType.STRING)
	private PaymentStatus status;

	/** Why the payment was declined or refunded. */
	private @Nullable String reason;

	/** Whether the provider is known to have charged the amount. */
	@JsonIgnore
	private boolean captured;

	@Embedded
	@JsonIgnore
	private RefundAttempts refundAttempts;

	/** Why an operator intervened in the refund. */
	@JsonIgnore
	private @Nullable String operatorReason;

	private Instant createdAt;
	private Instant updatedAt;

	public Payment(long orderId, String customerId, long amount, Instant now) {
		this.orderId = orderId;
		this.customerId = customerId;
		this.amount = amount;
		this.status = PaymentStatus.REQUESTED;
		this.refundAttempts = RefundAttempts.none(now);
		this.createdAt = now;
		this.updatedAt = now;
	}

	/**
	 * Creates the payment of an order that ended before payment received its request, so that a late request is
	 * refused.
	 */
	public static Payment tombstone(long orderId, String customerId, @Nullable String reason, Instant now) {
		Payment tombstone = new Payment(orderId, customerId, 0, now);
		tombstone.status = PaymentStatus.CANCELLED;
		tombstone.reason = shorten(reason);
		return tombstone;
	}

	public String getStatusLabel() {
		return status.label();
	}

	/** Whether the payment is refunded or being refunded, so that it can no longer be charged. */
	public boolean hasEnded() {
		return status == PaymentStatus.REFUNDING || status == PaymentStatus.CANCELLED;
	}

	public PaymentApproved approve(Instant now) {
		take(PaymentTransition.APPROVE, now);
		captured = true;
		return new PaymentApproved(orderId, customerId, amount);
	}

	public PaymentDeclined decline(String reason, Instant now) {
		take(PaymentTransition.DECLINE, now);
		this.reason = shorten(reason);
		return new PaymentDeclined(orderId, customerId, amount, reason);
	}

	/**
	 * Begins the refund of an order that ended early. Returns the event at once if nothing is left to refund; otherwise
	 * the end of the refund returns it.
	 */
	public Optional<PayCancelled> cancel(@Nullable String reason, Instant now) {
		if (PaymentTransition.BEGIN_REFUND.isAllowed(status)) {
			take(PaymentTransition.BEGIN_REFUND, now);
			this.reason = shorten(reason);
			refundAttempts = RefundAttempts.none(now);
		}
		return status == PaymentStatus.REFUNDING ? Optional.empty() : Optional.of(cancelled());
	}

	/**
	 * @param refundedAmount in won
	 * @throws IncompleteRefund if the amount differs from the charge
	 */
	public PayCancelled finishRefund(long refundedAmount, Instant now) {
		finishRefund(PaymentTransition.FINISH_REFUND, refundedAmount, now);
		return cancelled();
	}

	/**
	 * Claims a due attempt for one replica.
	 *
	 * @param until when the next attempt is due if this one does not end
	 */
	public Optional<DueRefund> claimRefund(Instant now, Instant until) {
		if (status != PaymentStatus.REFUNDING || refundAttempts.nextAt().isAfter(now)) {
			return Optional.empty();
		}
		refundAttempts = refundAttempts.at(until);
		return Optional.of(new DueRefund(orderId, until));
	}

	/** Makes the next attempt due at once, for an operator. */
	public void retryRefund(String reason, Instant now) {
		PaymentTransition.RETRY_REFUND.apply(status);
		operatorReason = reason;
		refundAttempts = refundAttempts.at(now);
	}

	/**
	 * Records an operator's refund outside the provider.
	 *
	 * @param refundedAmount in won
	 * @throws IncompleteRefund if the amount differs from the charge
	 */
	public PayCancelled settleByHand(long refundedAmount, String reason, Instant now) {
		finishRefund(PaymentTransition.SETTLE_BY_HAND, refundedAmount, now);
		operatorReason = reason;
		return cancelled();
	}

	/**
	 * Counts a failed attempt and schedules the next one. A late failure, after the refund or after an operator's
	 * retry, changes nothing.
	 *
	 * @param dueAt of the attempt that failed
	 */
	public void refundFailed(Instant dueAt, Backoff backoff, Instant now) {
		if (status == PaymentStatus.REFUNDING && refundAttempts.nextAt().equals(dueAt)) {
			refundAttempts = refundAttempts.failed(backoff, now);
		}
	}

	/** The event that answers order: payment's part is undone. May be published again. */
	public PayCancelled cancelled() {
		return new PayCancelled(orderId, customerId, refunded, operatorReason);
	}

	/** Removes the customer and the reasons; the amounts stay. */
	public void anonymise() {
		customerId = Anonymous.of(orderId);
		reason = null;
		operatorReason = null;
	}

	/** Cuts a reason from another service: a long reason must not block the refund. */
	private static @Nullable String shorten(@Nullable String reason) {
		return TextNormaliser.cut(reason, REASON_LENGTH);
	}

	private void finishRefund(PaymentTransition transition, long refundedAmount, Instant now) {
		PaymentStatus after = transition.apply(status);
		if (refundedAmount != amount && (captured || refundedAmount != 0)) {
			throw new IncompleteRefund(orderId, amount, refundedAmount);
		}
		status = after;
		updatedAt = now;
		refunded = refundedAmount;
	}

	private void take(PaymentTransition transition, Instant now) {
		status = transition.apply(status);
		updatedAt = now;
	}
}
