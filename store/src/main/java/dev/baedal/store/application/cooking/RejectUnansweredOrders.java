package dev.baedal.store.application.cooking;

import java.time.Duration;

import dev.baedal.platform.deadline.DueOrders;
import dev.baedal.platform.deadline.Uptime;
import dev.baedal.store.application.StoreProperties;
import dev.baedal.store.domain.Cookings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Rejects orders that their owner has not answered within the deadline, so that no customer waits for ever. Only the
 * time in which the service was up counts.
 */
@Component
class RejectUnansweredOrders {

	private static final Logger log = LoggerFactory.getLogger(RejectUnansweredOrders.class);

	private final Cookings cookings;
	private final AnswerOrder answerOrder;
	private final Uptime uptime;
	private final Duration deadline;

	RejectUnansweredOrders(Cookings cookings, AnswerOrder answerOrder, Uptime uptime, StoreProperties properties) {
		this.cookings = cookings;
		this.answerOrder = answerOrder;
		this.uptime = uptime;
		this.deadline = properties.answerDeadline();
	}

	@Scheduled(fixedDelayString = "${baedal.store.expiry-interval:5s}")
	void reject() {
		String reason = "가게가 %d분 안에 응답하지 않아 주문이 자동으로 거절되었습니다".formatted(deadline.toMinutes());
		DueOrders.forEach("answer", cookings.findUnansweredSince(uptime.ago(deadline), DueOrders.BATCH), orderId -> {
			answerOrder.rejectUnanswered(orderId, reason);
			log.info("Order {} is rejected: the owner did not answer it", orderId);
		});
	}
}
