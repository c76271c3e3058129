package dev.baedal.delivery.client;

import java.util.Optional;

import dev.baedal.delivery.application.confirming.CloseRefusalReason;
import dev.baedal.delivery.application.confirming.Orders.Answer;
import feign.FeignException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Fails closed (M11): never a grant, and a refusal only when order named the status that forbids the close. */
@Component
class OrderFallback implements FallbackFactory<OrderClient> {

	private static final Logger log = LoggerFactory.getLogger(OrderFallback.class);

	private final JsonMapper json;

	OrderFallback(JsonMapper json) {
		this.json = json;
	}

	@Override
	public OrderClient create(Throwable cause) {
		Optional<Answer> no = refusal(cause).map(Answer::refused).or(() -> noSuchOrder(cause));
		return orderId -> no.orElseGet(() -> {
			log.warn("The request to close order {} failed: {}", orderId, cause.toString());
			return Answer.unknown();
		});
	}

	/** Reads the refusal from a 409 of order. Another 409, such as a conflict of two requests, decides nothing. */
	private Optional<CloseRefusalReason> refusal(Throwable cause) {
		return cause instanceof FeignException.Conflict conflict
				? read(conflict, CloseRefusalReason.class).filter(refusal -> refusal.current() != null)
				: Optional.empty();
	}

	/** Recognises order's own 404. Another 404, such as for a wrong path, decides nothing. */
	private Optional<Answer> noSuchOrder(Throwable cause) {
		return cause instanceof FeignException.NotFound notFound
				? read(notFound, Missing.class).filter(answer -> "order".equals(answer.missing()))
					.map(answer -> Answer.noSuchOrder())
				: Optional.empty();
	}

	private <T> Optional<T> read(FeignException answer, Class<T> type) {
		try {
			return Optional.ofNullable(json.readValue(answer.contentUTF8(), type));
		}
		catch (JacksonException e) {
			log.warn("A response with status {} is not from order: {}", answer.status(), e.getOriginalMessage());
			return Optional.empty();
		}
	}

	record Missing(String missing) {}
}
