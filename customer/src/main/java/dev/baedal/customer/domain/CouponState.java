package dev.baedal.customer.domain;

import java.util.Set;

/** The status of the coupon that an order earned, or that its delivery waited for. */
public enum CouponState implements Stage<CouponState> {

	ISSUED("쿠폰발행됨"),
	/** Coupon's part is undone, also when there was nothing to undo. */
	CANCELLED("쿠폰취소됨", ISSUED);

	private final String label;
	private final Set<CouponState> after;

	CouponState(String label, CouponState... after) {
		this.label = label;
		this.after = Set.of(after);
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public Set<CouponState> after() {
		return after;
	}
}
