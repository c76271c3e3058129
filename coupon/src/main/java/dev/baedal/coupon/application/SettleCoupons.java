package dev.baedal.coupon.application;

import java.time.Clock;
import java.util.Optional;

import dev.baedal.coupon.domain.Coupon;
import dev.baedal.coupon.domain.CouponOrder;
import dev.baedal.coupon.domain.CouponOrders;
import dev.baedal.coupon.domain.Coupons;
import dev.baedal.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles an order's coupons when the order ends (M19). A delivery uses the redeemed coupon and makes the gate coupon
 * redeemable; any other end revokes the gate coupon and returns the redeemed one. Runs in the inbox transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SettleCoupons {

	private final CouponOrders orders;
	private final Coupons coupons;
	private final Outbox outbox;
	private final Clock clock;

	SettleCoupons(CouponOrders orders, Coupons coupons, Outbox outbox, Clock clock) {
		this.orders = orders;
		this.coupons = coupons;
		this.outbox = outbox;
		this.clock = clock;
	}

	public void delivered(long orderId) {
		orders.findForUpdate(orderId).filter(CouponOrder::deliver).ifPresent(order -> {
			coupon(order.getRedeemedCouponId()).ifPresent(coupon -> coupon.use(clock.instant()));
			coupon(order.getGateCouponId()).ifPresent(coupon -> coupon.earned(clock.instant()));
		});
	}

	/** Undoes an order that was never placed. No service waits for an answer. */
	public void abandoned(long orderId, String customerId) {
		undo(orderId, customerId);
	}

	/** Undoes a rejected order. The event does not list who has to answer, so coupon decides by its own row. */
	public void rejected(long orderId, String customerId) {
		CouponOrder order = undo(orderId, customerId);
		answerOnce(order, order.isInvolved());
	}

	/** @param isAwaited whether order waits for coupon's answer */
	public void cancelled(long orderId, String customerId, boolean isAwaited) {
		answerOnce(undo(orderId, customerId), isAwaited);
	}

	/** Publishes the answer again, since order has not received it. */
	public void answerAgain(long orderId, String customerId) {
		outbox.publish(undo(orderId, customerId).answer());
	}

	/** Publishes one answer: a cancel and a rejection may cross, and one answer serves both. */
	private void answerOnce(CouponOrder order, boolean isAwaited) {
		if (isAwaited && !order.isAnswered()) {
			outbox.publish(order.answer());
		}
	}

	private CouponOrder undo(long orderId, String customerId) {
		CouponOrder order = orders.lockOrOpen(orderId, customerId);
		if (order.end()) {
			coupon(order.getGateCouponId()).ifPresent(coupon -> coupon.revoke(clock.instant()));
			coupon(order.getRedeemedCouponId()).ifPresent(coupon -> coupon.giveBack(clock.instant()));
		}
		return order;
	}

	private Optional<Coupon> coupon(@Nullable Long couponId) {
		return Optional.ofNullable(couponId).flatMap(coupons::findForUpdate);
	}
}
