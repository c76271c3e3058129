package dev.baedal.delivery.client;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/** Fails closed (M19): without coupon's own answer the delivery keeps waiting. */
@Component
class CouponFallback implements FallbackFactory<CouponClient> {

	private static final Logger log = LoggerFactory.getLogger(CouponFallback.class);

	@Override
	public CouponClient create(Throwable cause) {
		return request -> {
			log.warn("The request to coupon about order {} failed: {}", request.orderId(), cause.toString());
			return new CouponClient.GateReply(null, null, null);
		};
	}
}
