package dev.baedal.coupon.application;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import dev.baedal.coupon.domain.CountedDeliveries;
import dev.baedal.coupon.domain.Coupon;
import dev.baedal.coupon.domain.CouponMgmts;
import dev.baedal.coupon.domain.CouponOrder;
import dev.baedal.coupon.domain.CouponOrders;
import dev.baedal.coupon.domain.Coupons;
import dev.baedal.coupon.domain.LoyaltyOrders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Anonymises an order, and erases a customer (M45). A member's deliveries still count and a redeemable coupon stays the
 * member's; neither refers to the order any more. Runs in the inbox transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ErasePersonalData {

	/** Above 2^53, a JSON number is not exact for every client. */
	private static final long LARGEST = 1L << 53;

	private final CouponMgmts members;
	private final LoyaltyOrders loyaltyOrders;
	private final CountedDeliveries deliveries;
	private final CouponOrders orders;
	private final Coupons coupons;
	private final Clock clock;

	ErasePersonalData(CouponMgmts members, LoyaltyOrders loyaltyOrders, CountedDeliveries deliveries,
			CouponOrders orders, Coupons coupons, Clock clock) {
		this.members = members;
		this.loyaltyOrders = loyaltyOrders;
		this.deliveries = deliveries;
		this.orders = orders;
		this.coupons = coupons;
		this.clock = clock;
	}

	public void order(long orderId) {
		// the order's row is locked before its coupons, as in the other transactions
		orders.findForUpdate(orderId).ifPresent(CouponOrder::anonymise);
		coupons.findAbout(orderId).forEach(coupon -> coupon.removeOrder(orderId, unusedOrderId(), clock.instant()));
		deliveries.replaceOrder(orderId, unusedOrderId());
		loyaltyOrders.deleteById(orderId);
	}

	/**
	 * @param erasedAt the time of the erasure; a younger membership or coupon belongs to a customer who enrolled, or
	 * enrolled again, after it
	 */
	public void customer(String customerId, Instant erasedAt) {
		if (members.findById(customerId).filter(member -> !member.isMemberAt(erasedAt)).isEmpty()) {
			deliveries.deleteByCustomerId(customerId);
			members.deleteByCustomerId(customerId);
		}
		coupons.findByCustomerIdOrderByCouponId(customerId)
			.stream()
			.filter(coupon -> !coupon.getIssuedAt().isAfter(erasedAt))
			.forEach(Coupon::anonymise);
	}

	/** A number that no order has, different each time. */
	private static long unusedOrderId() {
		return -ThreadLocalRandom.current().nextLong(1, LARGEST);
	}
}
