package dev.baedal.order.client;

import dev.baedal.order.application.placing.Coupons.Decision;
import dev.baedal.order.client.CouponClient.ReservationReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/** Fails closed (M13): never grants a discount, and reports NOT_ASKED only when the request cannot have been sent. */
@Component
class CouponFallback implements FallbackFactory<CouponClient> {

	private static final Logger log = LoggerFactory.getLogger(CouponFallback.class);

	@Override
	public CouponClient create(Throwable cause) {
		Decision decision = PaymentFallback.neverLeft(cause) ? Decision.NOT_ASKED : Decision.UNKNOWN;
		return request -> {
			log.warn("The call to coupon failed ({}) for order {}: {}", decision, request.orderId(), cause.toString());
			return new ReservationReply(decision, null, null, null);
		};
	}
}
