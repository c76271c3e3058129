package dev.baedal.coupon.application;

import java.time.Clock;
import java.time.Instant;

import dev.baedal.coupon.domain.CountedDeliveries;
import dev.baedal.coupon.domain.CountedDelivery;
import dev.baedal.coupon.domain.Coupon;
import dev.baedal.coupon.domain.CouponKind;
import dev.baedal.coupon.domain.CouponMgmts;
import dev.baedal.coupon.domain.Coupons;
import dev.baedal.coupon.domain.LoyaltyOrder;
import dev.baedal.coupon.domain.LoyaltyOrders;
import dev.baedal.messaging.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts a member's delivered order, and issues a coupon for every N-th (M13). Runs in the inbox transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CountDelivery {

	private final CouponMgmts members;
	private final LoyaltyOrders orders;
	private final CountedDeliveries deliveries;
	private final Coupons coupons;
	private final Outbox outbox;
	private final Clock clock;
	private final CouponProperties properties;

	CountDelivery(CouponMgmts members, LoyaltyOrders orders, CountedDeliveries deliveries, Coupons coupons,
			Outbox outbox, Clock clock, CouponProperties properties) {
		this.members = members;
		this.orders = orders;
		this.deliveries = deliveries;
		this.coupons = coupons;
		this.outbox = outbox;
		this.clock = clock;
		this.properties = properties;
	}

	/** @param deliveredAt the time of the delivery, however late its event is consumed */
	public void count(long orderId, String customerId, Instant deliveredAt) {
		// Locks before any other read: MySQL takes its snapshot at a transaction's first plain read, and it must
		// include what the previous lock holder counted.
		if (members.lock(customerId).isPresent() && isMemberAt(customerId, deliveredAt)
				&& !deliveries.existsById(orderId)) {
			orders.findById(orderId).ifPresent(this::count);
		}
	}

	private boolean isMemberAt(String customerId, Instant time) {
		return members.findById(customerId).filter(member -> member.isMemberAt(time)).isPresent();
	}

	private void count(LoyaltyOrder order) {
		int position = deliveries.countByCustomerIdAndStoreId(order.getCustomerId(), order.getStoreId()) + 1;
		deliveries.save(new CountedDelivery(order, position));
		if (order.earnsCoupon(position)) {
			issue(order);
		}
	}

	private void issue(LoyaltyOrder order) {
		int round = coupons.countByCustomerIdAndStoreIdAndKind(order.getCustomerId(), order.getStoreId(),
				CouponKind.LOYALTY) + 1;
		Coupon coupon = coupons.save(Coupon.loyalty(order, round, properties.terms(), clock.instant()));
		outbox.publish(coupon.issued());
	}
}
