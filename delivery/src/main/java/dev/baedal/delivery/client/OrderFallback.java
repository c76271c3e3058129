package dev.baedal.delivery.client;

import java.util.Optional;

import dev.baedal.delivery.application.Orders.Answer;
import dev.baedal.delivery.application.Refusal;
import feign.FeignException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Fails closed (M11): never a yes, and a no only when order named the state that forbids it. */
@Component
class OrderFallback implements FallbackFactory<OrderClient> {

	private static final Logger log = LoggerFactory.getLogger(OrderFallback.class);

	private final JsonMapper json;

	OrderFallback(JsonMapper json) {
		this.json = json;
	}

	@Override
	public OrderClient create(Throwable cause) {
		Optional<Refusal> refusal = refusal(cause);
		return orderId -> refusal.map(Answer::refused).orElseGet(() -> {
			log.warn("Order {} gave no answer to close: {}", orderId, cause.toString());
			return Answer.unknown();
		});
	}

	/** Another 409, as when two requests meet, decides nothing. */
	private Optional<Refusal> refusal(Throwable cause) {
		if (!(cause instanceof FeignException.Conflict conflict)) {
			return Optional.empty();
		}
		try {
			return Optional.of(json.readValue(conflict.contentUTF8(), Refusal.class))
				.filter(refusal -> refusal.current() != null);
		}
		catch (JacksonException e) {
			log.warn("A 409 that is not order's: {}", e.getOriginalMessage());
			return Optional.empty();
		}
	}
}
