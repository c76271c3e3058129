package dev.baedal.coupon.domain;

import dev.baedal.coupon.domain.CouponEvent.CouponRevoked;
import dev.baedal.platform.text.Anonymous;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/**
 * What coupon has to do with an order: whether its delivery waits for a coupon, which one it was given, which one it
 * redeems. Coupon is called about an order before its events come and after its end; this row remembers both.
 */
@Entity
@Table(name = "coupon_order")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class CouponOrder {

	@Id
	private Long orderId;

	@Version
	private Long version;

	private String customerId;
	private boolean gated;
	private Long gateCouponId;
	private Long redeemedCouponId;

	/** What the redeemed one takes off, in won. */
	private long discount;

	@Enumerated(EnumType.STRING)
	private Stage stage;

	/** Whether coupon has answered the end of the order. */
	private boolean answered;

	enum Stage {
		OPEN, DELIVERED, ENDED
	}

	public CouponOrder(long orderId, String customerId) {
		this.orderId = orderId;
		this.customerId = customerId;
		this.stage = Stage.OPEN;
	}

	public boolean isOpen() {
		return stage == Stage.OPEN;
	}

	/** Whether order waits for coupon's answer when the order ends. */
	public boolean isInvolved() {
		return gated || redeemedCouponId != null;
	}

	/** Its delivery waits for a coupon, says the policy. */
	public void gate() {
		gated = true;
	}

	public void gatedBy(Coupon coupon) {
		gated = true;
		gateCouponId = coupon.getCouponId();
	}

	public void redeem(Coupon coupon, long discount) {
		redeemedCouponId = coupon.getCouponId();
		this.discount = discount;
	}

	/**
	 * @return whether this is news
	 * @throws IllegalStateException if it was cancelled: order closes nothing that it cancelled
	 */
	public boolean deliver() {
		return go(Stage.DELIVERED, Stage.ENDED);
	}

	/**
	 * @return whether this is news
	 * @throws IllegalStateException if it was delivered: order cancels nothing that it closed
	 */
	public boolean end() {
		return go(Stage.ENDED, Stage.DELIVERED);
	}

	/** That it has ended stays known, or a late call would begin it once more. */
	public void anonymise() {
		customerId = Anonymous.of(orderId);
		if (!isOpen()) {
			gateCouponId = null;
			redeemedCouponId = null;
		}
	}

	/** The same however often it is asked for. */
	public CouponRevoked answer() {
		answered = true;
		return new CouponRevoked(orderId, customerId, gateCouponId, redeemedCouponId);
	}

	private boolean go(Stage to, Stage impossible) {
		if (stage == impossible) {
			throw new IllegalStateException("order %d is %s, and cannot be %s".formatted(orderId, stage, to));
		}
		boolean news = stage != to;
		stage = to;
		return news;
	}
}
