package dev.baedal.order.domain;

import static dev.baedal.order.domain.OrderStatus.ACCEPTED;
import static dev.baedal.order.domain.OrderStatus.COOKED;
import static dev.baedal.order.domain.OrderStatus.COOKING;
import static dev.baedal.order.domain.OrderStatus.DELIVERING;
import static dev.baedal.order.domain.OrderStatus.PLACED;

import dev.baedal.http.Sentence;
import dev.baedal.order.domain.StorePolicy.CancelPolicy;

/**
 * The rule of each cancel policy: who decides a customer's cancel, and in which states. Where the kitchen decides,
 * store's {@code KitchenCancelRules} has its decision.
 */
final class CancelPolicyRules {

	private CancelPolicyRules() {}

	static CancelRule of(CancelPolicy policy) {
		return switch (policy) {
			case ANYTIME -> CancelRule.byOrder(Sentence.CANCEL_BEFORE_DELIVERY, "배달이 완료되기 전까지만 취소할 수 있습니다.", PLACED,
					ACCEPTED, COOKING, COOKED, DELIVERING);
			case BEFORE_COOKING ->
				CancelRule.byKitchen(Sentence.CANCEL_BEFORE_COOKING, "요리가 시작되기 전까지만 취소할 수 있습니다.", PLACED, ACCEPTED);
			case STORE_CONFIRM -> CancelRule.byKitchen(Sentence.CANCEL_IF_STORE_AGREES,
					"요리가 완료되기 전까지, 가게가 동의해야 취소할 수 있습니다.", PLACED, ACCEPTED, COOKING);
		};
	}
}
