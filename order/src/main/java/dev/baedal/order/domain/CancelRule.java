package dev.baedal.order.domain;

import java.util.EnumSet;
import java.util.Set;

import dev.baedal.http.Sentence;

/**
 * The rule that decides a customer's cancel.
 *
 * @param kitchenDecides whether the kitchen has to give the order up first, by an atomic claim
 * @param cancellable the order's states in which a cancel is possible, as far as order has consumed the events
 * @param tooLate the problem of a cancel that comes too late
 * @param sentence the Korean text of that problem, for an event
 */
record CancelRule(boolean kitchenDecides, Set<OrderStatus> cancellable, Sentence tooLate, String sentence) {

	static CancelRule byOrder(Sentence tooLate, String sentence, OrderStatus first, OrderStatus... more) {
		return new CancelRule(false, EnumSet.of(first, more), tooLate, sentence);
	}

	static CancelRule byKitchen(Sentence tooLate, String sentence, OrderStatus first, OrderStatus... more) {
		return new CancelRule(true, EnumSet.of(first, more), tooLate, sentence);
	}
}
