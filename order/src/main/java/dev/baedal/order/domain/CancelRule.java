package dev.baedal.order.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * The rule that decides a customer's cancel.
 *
 * @param kitchenDecides whether the kitchen has to give the order up first, by an atomic claim
 * @param whilst the order's states in which a cancel is possible, as far as order has consumed the events
 * @param sentence the message to the customer when it is too late
 */
record CancelRule(boolean kitchenDecides, Set<OrderStatus> whilst, String sentence) {

	static CancelRule byOrder(String sentence, OrderStatus first, OrderStatus... more) {
		return new CancelRule(false, EnumSet.of(first, more), sentence);
	}

	static CancelRule byKitchen(String sentence, OrderStatus first, OrderStatus... more) {
		return new CancelRule(true, EnumSet.of(first, more), sentence);
	}
}
