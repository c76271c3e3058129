package dev.baedal.order.client;

import dev.baedal.order.application.Coupons.Decision;
import dev.baedal.order.client.CouponClient.ReservationReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/** Fails closed (M13): never a discount, and "not asked" only when the request cannot have left. */
@Component
class CouponFallback implements FallbackFactory<CouponClient> {

	private static final Logger log = LoggerFactory.getLogger(CouponFallback.class);

	@Override
	public CouponClient create(Throwable cause) {
		Decision decision = PaymentFallback.neverLeft(cause) ? Decision.NOT_ASKED : Decision.UNKNOWN;
		return request -> {
			log.warn("Coupon {} for order {}: {}", decision, request.orderId(), cause.toString());
			return new ReservationReply(decision, null, null, null);
		};
	}
}
