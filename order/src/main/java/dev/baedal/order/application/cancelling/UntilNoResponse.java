package dev.baedal.order.application.cancelling;

import java.util.concurrent.atomic.AtomicBoolean;

/** Stops calling the kitchen for the rest of a round after one time-out: hundreds of time-outs would take minutes. */
final class UntilNoResponse {

	private final Question question;
	private final AtomicBoolean isAway = new AtomicBoolean();

	UntilNoResponse(Question question) {
		this.question = question;
	}

	void about(long orderId) {
		if (!question.isAnswered(orderId, !isAway.get())) {
			isAway.set(true);
		}
	}

	interface Question {

		/**
		 * @param mayAsk false forbids a call to the kitchen
		 * @return false when the kitchen gave no usable response
		 */
		boolean isAnswered(long orderId, boolean mayAsk);
	}
}
