package dev.baedal.order.client;

import feign.Request;
import org.springframework.context.annotation.Bean;

/** Named by {@link PaymentClient}: no {@code @Configuration}, or it would apply to every client. */
class PaymentClientConfiguration {

	@Bean
	Request.Options paymentTimeouts(PaymentProperties properties) {
		return new Request.Options(properties.connectTimeout(), properties.timeout(), false);
	}
}
