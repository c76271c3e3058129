package dev.baedal.coupon.domain;

import static dev.baedal.coupon.domain.CouponStatus.ISSUED;
import static dev.baedal.coupon.domain.CouponStatus.RESERVED;
import static dev.baedal.coupon.domain.CouponStatus.REVOKED;
import static dev.baedal.coupon.domain.CouponStatus.USED;

import java.util.Set;

import dev.baedal.platform.lifecycle.Transition;

/** The state machine of a coupon: which transition is allowed from which status. Any other is refused. */
public enum CouponTransition implements Transition<CouponStatus> {

	/** An order reserves it. */
	RESERVE(RESERVED, ISSUED),
	/** That order was delivered (USE), or ended before (GIVE_BACK). */
	USE(USED, RESERVED),
	GIVE_BACK(ISSUED, RESERVED),
	/** The order that it was issued for ended before its delivery (M19). */
	REVOKE(REVOKED, ISSUED);

	private final CouponStatus to;
	private final CouponStatus from;

	CouponTransition(CouponStatus to, CouponStatus from) {
		this.to = to;
		this.from = from;
	}

	@Override
	public Set<CouponStatus> from() {
		return Set.of(from);
	}

	@Override
	public CouponStatus to() {
		return to;
	}
}
