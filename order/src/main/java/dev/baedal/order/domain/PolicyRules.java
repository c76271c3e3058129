package dev.baedal.order.domain;

import java.util.EnumSet;
import java.util.Set;

import dev.baedal.order.domain.StorePolicy.CouponPolicy;
import dev.baedal.order.domain.StorePolicy.Fulfilment;

/**
 * Maps a store's policy to the rules for its orders. {@link CancelPolicyRules} has the rules for cancels; order reads a policy
 * nowhere else. A policy without a row does not compile.
 */
final class PolicyRules {

	private PolicyRules() {}

	/** The parts to undo when an order ends early. A rejection has already undone the store's part. */
	static Set<SettlementParticipant> toUndo(OrderStatus end, CouponPolicy coupons, boolean redeemed) {
		Set<SettlementParticipant> parts = end == OrderStatus.REJECTED
				? EnumSet.of(SettlementParticipant.PAYMENT, SettlementParticipant.DELIVERY)
				: EnumSet.of(SettlementParticipant.PAYMENT, SettlementParticipant.STORE,
						SettlementParticipant.DELIVERY);
		if (redeemed || gated(coupons)) {
			parts.add(SettlementParticipant.COUPON);
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

	/** Whether the order is brought to the customer, at the store's fee. */
	static boolean isDelivered(Fulfilment fulfilment) {
		return switch (fulfilment) {
			case KITCHEN_RIDER, SHIP_ON_PAYMENT -> true;
			case BREW_PICKUP -> false;
		};
	}

	private static boolean gated(CouponPolicy coupons) {
		return switch (coupons) {
			case NONE, LOYALTY_EVERY_N -> false;
			case PER_ORDER_GATE -> true;
		};
	}
}
