package dev.baedal.delivery.client;

import feign.Request;
import org.springframework.context.annotation.Bean;

/** Named by {@link CouponClient}: no {@code @Configuration}, or it would apply to every client. */
class CouponClientConfiguration {

	@Bean
	Request.Options gateTimeouts(GateCallProperties properties) {
		return new Request.Options(properties.connectTimeout(), properties.timeout(), false);
	}
}
