package dev.baedal.order.client;

import dev.baedal.order.application.cancelling.Kitchen.Decision;
import dev.baedal.order.client.KitchenClient.ClaimReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/** Fails closed (M16): reports UNKNOWN, neither granted nor refused, so that the cancel is held. */
@Component
class KitchenFallback implements FallbackFactory<KitchenClient> {

	private static final Logger log = LoggerFactory.getLogger(KitchenFallback.class);

	@Override
	public KitchenClient create(Throwable cause) {
		return (orderId, request) -> {
			log.warn("The request to the kitchen about the cancel of order {} failed: {}", orderId, cause.toString());
			return new ClaimReply(Decision.UNKNOWN, null, null, null);
		};
	}
}
