package dev.baedal.delivery.client;

import dev.baedal.delivery.application.Orders;
import feign.codec.Decoder;
import org.apache.hc.core5.http.HttpStatus;
import org.springframework.context.annotation.Bean;

/** Named by {@link OrderClient}: no {@code @Configuration}, or it would apply to every client. */
class OrderClientConfiguration {

	/** Only what order says of itself is a yes, never another 2xx from something in between. */
	@Bean
	Decoder closeDecoder() {
		return (response, type) -> response.status() == HttpStatus.SC_NO_CONTENT ? Orders.Answer.granted()
				: Orders.Answer.unknown();
	}
}
