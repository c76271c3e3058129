package dev.baedal.order.client;

import feign.Request;
import org.springframework.context.annotation.Bean;

/** Named by {@link KitchenClient}: no {@code @Configuration}, or it would apply to every client. */
class KitchenClientConfiguration {

	@Bean
	Request.Options claimTimeouts(ClaimProperties properties) {
		return new Request.Options(properties.connectTimeout(), properties.timeout(), false);
	}
}
