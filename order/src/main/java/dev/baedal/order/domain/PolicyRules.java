package dev.baedal.order.domain;

import static dev.baedal.order.domain.OrderStatus.ACCEPTED;
import static dev.baedal.order.domain.OrderStatus.COOKED;
import static dev.baedal.order.domain.OrderStatus.COOKING;
import static dev.baedal.order.domain.OrderStatus.DELIVERING;
import static dev.baedal.order.domain.OrderStatus.PLACED;

import java.util.EnumSet;
import java.util.Set;

import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import dev.baedal.order.domain.StorePolicy.CouponPolicy;
import dev.baedal.order.domain.StorePolicy.Fulfilment;

/**
 * Maps a store's policy to the rules for its orders, as the only place in this service that reads a policy. A policy
 * without a row does not compile.
 */
final class PolicyRules {

	private PolicyRules() {}

	/** Who decides a customer's cancel, and in which states (M06). */
	static CancelRule cancelling(CancelPolicy policy) {
		return switch (policy) {
			case ANYTIME ->
				CancelRule.byOrder("배달이 완료되기 전까지만 취소할 수 있습니다.", PLACED, ACCEPTED, COOKING, COOKED, DELIVERING);
			case BEFORE_COOKING -> CancelRule.byKitchen("요리가 시작되기 전까지만 취소할 수 있습니다.", PLACED, ACCEPTED);
			case STORE_CONFIRM -> CancelRule.byKitchen("요리가 완료되기 전까지, 가게가 동의해야 취소할 수 있습니다.", PLACED, ACCEPTED, COOKING);
		};
	}

	/** The parts to undo when an order ends early. A rejection has already undone the store's part. */
	static Set<Part> toUndo(OrderStatus end, CouponPolicy coupons, boolean redeemed) {
		Set<Part> parts = end == OrderStatus.REJECTED ? EnumSet.of(Part.PAYMENT, Part.DELIVERY)
				: EnumSet.of(Part.PAYMENT, Part.STORE, Part.DELIVERY);
		if (redeemed || gated(coupons)) {
			parts.add(Part.COUPON);
		}
		return parts;
	}

	/** Whether riders deliver the order, so that its region matters. */
	static boolean needsRiders(Fulfilment fulfilment) {
		return switch (fulfilment) {
			case KITCHEN_RIDER -> true;
			case BREW_PICKUP, SHIP_ON_PAYMENT -> false;
		};
	}

	private static boolean gated(CouponPolicy coupons) {
		return switch (coupons) {
			case NONE, LOYALTY_EVERY_N -> false;
			case PER_ORDER_GATE -> true;
		};
	}
}
