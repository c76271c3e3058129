package dev.baedal.coupon.application;

import dev.baedal.coupon.domain.CouponOrders;
import dev.baedal.coupon.domain.LoyaltyOrder;
import dev.baedal.coupon.domain.LoyaltyOrders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the coupon policy under which an order was placed. Runs in the inbox transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RecordLoyaltyOrder {

	private final LoyaltyOrders orders;
	private final CouponOrders couponOrders;

	RecordLoyaltyOrder(LoyaltyOrders orders, CouponOrders couponOrders) {
		this.orders = orders;
		this.couponOrders = couponOrders;
	}

	public void remember(LoyaltyOrder order) {
		orders.insert(order);
	}

	/** Records that the order's delivery waits for a coupon (M19); delivery may have requested it already. */
	public void rememberGate(long orderId, String customerId) {
		couponOrders.lockOrOpen(orderId, customerId).gate();
	}
}
