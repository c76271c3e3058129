package dev.baedal.delivery.client;

import dev.baedal.delivery.application.gating.Coupons;
import dev.baedal.delivery.client.CouponClient.GateReply;
import dev.baedal.delivery.client.CouponClient.GateReply.Decision;
import dev.baedal.delivery.client.CouponClient.GateRequest;
import org.springframework.stereotype.Component;

@Component
class FeignCoupons implements Coupons {

	private final CouponClient client;

	FeignCoupons(CouponClient client) {
		this.client = client;
	}

	/** Accepts only a response that names its coupon; another 2xx, from a proxy for example, is UNKNOWN. */
	@Override
	public Answer askFor(long orderId, String customerId, long storeId) {
		GateReply reply = client.gate(new GateRequest(orderId, customerId, storeId));
		if (reply == null || reply.decision() == null) {
			return Answer.unknown();
		}
		if (reply.decision() == Decision.REFUSED) {
			return Answer.refused(reply.reason());
		}
		return reply.couponId() == null ? Answer.unknown() : Answer.issued(reply.couponId());
	}
}
