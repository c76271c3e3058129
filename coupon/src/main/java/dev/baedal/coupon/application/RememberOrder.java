package dev.baedal.coupon.application;

import dev.baedal.coupon.domain.LoyaltyOrder;
import dev.baedal.coupon.domain.LoyaltyOrders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers the loyalty policy under which an order was placed. Runs in the transaction of the inbox. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RememberOrder {

	private final LoyaltyOrders orders;

	RememberOrder(LoyaltyOrders orders) {
		this.orders = orders;
	}

	public void remember(LoyaltyOrder order) {
		if (!orders.existsById(order.getOrderId())) {
			orders.save(order);
		}
	}
}
