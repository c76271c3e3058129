package dev.baedal.delivery.domain;

import java.time.Instant;

import dev.baedal.platform.deadline.Backoff;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * The gate at which a delivery waits until coupon has issued the coupon that the store promises with each order (M19).
 * {@link Delivery#couponIssued} opens it; {@link DeliveryTransition} has the states before and after.
 */
@Embeddable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class CouponGate {

	/** Set by the order's policy. */
	private boolean gated;

	private @Nullable Long couponId;

	/** The reason why the delivery started without its coupon. */
	@Column(name = "coupon_skipped")
	private @Nullable String skipped;

	/** The number of coupon requests so far, and the time of the next. */
	@Column(name = "gate_asks")
	private int asks;

	@Column(name = "gate_ask_at")
	private @Nullable Instant askAt;

	CouponGate(boolean gated) {
		this.gated = gated;
	}

	/** Keeps a prepared order of a gated store until its coupon is issued, and requests the coupon from now on. */
	DeliveryTransition whenPrepared(Instant now) {
		if (!gated) {
			return DeliveryTransition.OFFER;
		}
		askFrom(now);
		return DeliveryTransition.ASK_COUPON;
	}

	/** A coupon that was or may be issued is revoked first. */
	DeliveryTransition whenCancelled() {
		return gated ? DeliveryTransition.AWAIT_REVOCATION : DeliveryTransition.CANCEL;
	}

	void askFrom(Instant now) {
		askAt = now;
	}

	/** Claims the coupon request if it is due, and schedules the next one. */
	boolean claimAsk(Backoff backoff, Instant now) {
		if (askAt == null || askAt.isAfter(now)) {
			return false;
		}
		asks++;
		askAt = now.plus(backoff.pauseAfter(asks));
		return true;
	}

	void open(long couponId) {
		this.couponId = couponId;
	}

	void anonymise() {
		couponId = null;
		skipped = null;
	}

	void skip(String reason) {
		skipped = reason;
	}
}
