package dev.baedal.delivery.client;

import dev.baedal.delivery.application.confirming.Orders;
import feign.codec.Decoder;
import org.apache.hc.core5.http.HttpStatus;
import org.springframework.context.annotation.Bean;

/** Referenced by {@link OrderClient}. Not a {@code @Configuration}, which would apply to every client. */
class OrderClientConfiguration {

	/** Accepts only order's own 204; another 2xx, from a proxy for example, is UNKNOWN. */
	@Bean
	Decoder closeDecoder() {
		return (response, type) -> response.status() == HttpStatus.SC_NO_CONTENT ? Orders.Answer.granted()
				: Orders.Answer.unknown();
	}
}
