package dev.baedal.delivery.domain;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.platform.deadline.Backoff;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** A delivery waits at it until coupon has issued what the store promises with each order (M19). */
@Embeddable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class CouponGate {

	/** By the policy of the order. */
	private boolean gated;

	private Long couponId;

	/** Why it went without. */
	@Column(name = "coupon_skipped")
	private String skipped;

	/** How often coupon was asked, and when it is asked next. */
	@JsonIgnore
	@Column(name = "gate_asks")
	private int asks;

	@JsonIgnore
	@Column(name = "gate_ask_at")
	private Instant askAt;

	CouponGate(boolean gated) {
		this.gated = gated;
	}

	void askFrom(Instant now) {
		askAt = now;
	}

	boolean isDue(Instant now) {
		return askAt != null && !askAt.isAfter(now);
	}

	void askLater(Instant now, Backoff backoff) {
		asks++;
		askAt = now.plus(backoff.pauseAfter(asks));
	}

	void open(long couponId) {
		this.couponId = couponId;
	}

	void forget() {
		couponId = null;
		skipped = null;
	}

	void skip(String reason) {
		skipped = reason;
	}
}
