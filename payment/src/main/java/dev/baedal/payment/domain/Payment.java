package dev.baedal.payment.domain;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.payment.domain.PaymentEvent.PayCancelled;
import dev.baedal.payment.domain.PaymentEvent.PaymentApproved;
import dev.baedal.payment.domain.PaymentEvent.PaymentDeclined;
import dev.baedal.platform.deadline.Backoff;
import dev.baedal.platform.text.Anonymous;
import dev.baedal.text.TypedText;
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

/** The payment of an order. There is one per order, and it is given back at most once. */
@Entity
@Table(name = "payment")
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

	/** Why it was declined or given back. */
	private String reason;

	/** Whether the provider is known to have taken the amount. */
	@JsonIgnore
	private boolean captured;

	@Embedded
	@JsonIgnore
	private RefundAttempts refundAttempts;

	/** Why an operator laid hands on the refund. */
	@JsonIgnore
	private String operatorReason;

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

	/** Of an order that ended before payment heard of it: kept, so that a late request is refused. */
	public static Payment tombstone(long orderId, String customerId, String reason, Instant now) {
		Payment tombstone = new Payment(orderId, customerId, 0, now);
		tombstone.status = PaymentStatus.CANCELLED;
		tombstone.reason = shorten(reason);
		return tombstone;
	}

	public String getStatusLabel() {
		return status.label();
	}

	/** Whether it is given back, or is about to be: it cannot be paid any more. */
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

	/** The order ended early. Answers at once where nothing is left to give back, otherwise once it is given back. */
	public Optional<PayCancelled> cancel(String reason, Instant now) {
		if (PaymentTransition.BEGIN_REFUND.isAllowed(status)) {
			take(PaymentTransition.BEGIN_REFUND, now);
			this.reason = shorten(reason);
			refundAttempts = RefundAttempts.none(now);
		}
		return status == PaymentStatus.REFUNDING ? Optional.empty() : Optional.of(cancelled());
	}

	/**
	 * @param givenBack in won
	 * @throws IncompleteRefund if that is not what was taken
	 */
	public PayCancelled finishRefund(long givenBack, Instant now) {
		finishRefund(PaymentTransition.FINISH_REFUND, givenBack, now);
		return cancelled();
	}

	/** Takes an attempt on for one replica, if one is due. @param until when the next one is due, should this one not end */
	public Optional<DueRefund> claimRefund(Instant now, Instant until) {
		if (status != PaymentStatus.REFUNDING || refundAttempts.nextAt().isAfter(now)) {
			return Optional.empty();
		}
		refundAttempts = refundAttempts.at(until);
		return Optional.of(new DueRefund(orderId, until));
	}

	/** An operator has the provider asked at once. */
	public void retryRefund(String reason, Instant now) {
		PaymentTransition.RETRY_REFUND.apply(status);
		operatorReason = reason;
		refundAttempts = refundAttempts.at(now);
	}

	/**
	 * An operator gave it back on another way.
	 *
	 * @param givenBack in won
	 * @throws IncompleteRefund if that is not what was taken
	 */
	public PayCancelled settleByHand(long givenBack, String reason, Instant now) {
		finishRefund(PaymentTransition.SETTLE_BY_HAND, givenBack, now);
		operatorReason = reason;
		return cancelled();
	}

	/**
	 * Nothing was given back this time. A failure that comes after the refund, or after an operator had it asked anew
	 * meanwhile, is late and changes nothing.
	 *
	 * @param dueAt of the attempt that failed
	 */
	public void refundFailed(Instant dueAt, Backoff backoff, Instant now) {
		if (status == PaymentStatus.REFUNDING && refundAttempts.nextAt().equals(dueAt)) {
			refundAttempts = refundAttempts.failed(backoff, now);
		}
	}

	/** What was said, or is to be said again, to whoever waits for payment's part to be undone. */
	public PayCancelled cancelled() {
		return new PayCancelled(orderId, customerId, refunded, operatorReason);
	}

	/** The books stay; who paid, and why it was given back, goes. */
	public void anonymise() {
		customerId = Anonymous.of(orderId);
		reason = null;
		operatorReason = null;
	}

	/** Others' words: too long a reason must not keep the money. */
	private static String shorten(String reason) {
		return TypedText.cut(reason, REASON_LENGTH);
	}

	private void finishRefund(PaymentTransition transition, long givenBack, Instant now) {
		PaymentStatus after = transition.apply(status);
		if (givenBack != amount && (captured || givenBack != 0)) {
			throw new IncompleteRefund(orderId, amount, givenBack);
		}
		status = after;
		updatedAt = now;
		refunded = givenBack;
	}

	private void take(PaymentTransition transition, Instant now) {
		status = transition.apply(status);
		updatedAt = now;
	}
}
