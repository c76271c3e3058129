package dev.baedal.coupon.application;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import dev.baedal.coupon.domain.Coupon;
import dev.baedal.coupon.domain.CouponMgmts;
import dev.baedal.coupon.domain.CouponOrder;
import dev.baedal.coupon.domain.CouponOrders;
import dev.baedal.coupon.domain.Coupons;
import dev.baedal.coupon.domain.CountedDeliveries;
import dev.baedal.coupon.domain.LoyaltyOrders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets whose an order was, and a customer altogether (M45). A member's deliveries go on counting, and a coupon that
 * can be spent stays theirs: both say no more of which order they are. Runs in the transaction of the inbox.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Forget {

	/** Beyond it, a number is not exact in everybody's JSON. */
	private static final long LARGEST = 1L << 53;

	private final CouponMgmts members;
	private final LoyaltyOrders loyaltyOrders;
	private final CountedDeliveries deliveries;
	private final CouponOrders orders;
	private final Coupons coupons;
	private final Clock clock;

	Forget(CouponMgmts members, LoyaltyOrders loyaltyOrders, CountedDeliveries deliveries, CouponOrders orders,
			Coupons coupons, Clock clock) {
		this.members = members;
		this.loyaltyOrders = loyaltyOrders;
		this.deliveries = deliveries;
		this.orders = orders;
		this.coupons = coupons;
		this.clock = clock;
	}

	public void order(long orderId) {
		// before its coupons, as everybody locks them
		orders.findForUpdate(orderId).ifPresent(CouponOrder::anonymise);
		coupons.findAbout(orderId).forEach(coupon -> coupon.forgetOrder(orderId, nobodysOrder(), clock.instant()));
		deliveries.forgetOrder(orderId, nobodysOrder());
		loyaltyOrders.deleteById(orderId);
	}

	/** @param asked what is younger is of somebody who came, or came back, since then */
	public void customer(String customerId, Instant asked) {
		if (members.findById(customerId).filter(member -> !member.isMemberAt(asked)).isEmpty()) {
			deliveries.deleteByCustomerId(customerId);
			members.deleteByCustomerId(customerId);
		}
		coupons.findByCustomerIdOrderByCouponId(customerId)
			.stream()
			.filter(coupon -> !coupon.getIssuedAt().isAfter(asked))
			.forEach(Coupon::anonymise);
	}

	/** Unlike every order's, and each time another. */
	private static long nobodysOrder() {
		return -ThreadLocalRandom.current().nextLong(1, LARGEST);
	}
}
