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
import org.jspecify.annotations.Nullable;

/**
 * The coupons of an order: whether its delivery waits for one, which one was issued for it, which one it redeems.
 * Requests about an order arrive before its events and after its end; this row remembers both.
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
	private @Nullable Long gateCouponId;
	private @Nullable Long redeemedCouponId;

	/** The discount of the redeemed coupon, in won. */
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

	/** Records that, by its policy, the order's delivery waits for a coupon. */
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
	 * @return whether the stage changed
	 * @throws IllegalStateException if the order was cancelled: order never closes an order that it cancelled
	 */
	public boolean deliver() {
		return moveTo(Stage.DELIVERED, Stage.ENDED);
	}

	/**
	 * @return whether the stage changed
	 * @throws IllegalStateException if the order was delivered: order never cancels an order that it closed
	 */
	public boolean end() {
		return moveTo(Stage.ENDED, Stage.DELIVERED);
	}

	/**
	 * Removes the customer; after the order's end, its coupons too. Keeps the stage, or a late request would reopen the
	 * order.
	 */
	public void anonymise() {
		customerId = Anonymous.of(orderId);
		if (!isOpen()) {
			gateCouponId = null;
			redeemedCouponId = null;
		}
	}

	/** The answer to the order's end. A repeat returns the same answer. */
	public CouponRevoked answer() {
		answered = true;
		return new CouponRevoked(orderId, customerId, gateCouponId, redeemedCouponId);
	}

	private boolean moveTo(Stage to, Stage impossible) {
		if (stage == impossible) {
			throw new IllegalStateException("order %d is %s, and cannot be %s".formatted(orderId, stage, to));
		}
		boolean changed = stage != to;
		stage = to;
		return changed;
	}
}
