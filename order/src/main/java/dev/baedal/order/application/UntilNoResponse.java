package dev.baedal.order.application;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A step of a round that asks the kitchen. After one time-out the kitchen is asked no more in this round: hundreds of
 * them would take minutes.
 */
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

		/** @param mayAsk false leaves the kitchen alone @return false when the kitchen gave no answer */
		boolean isAnswered(long orderId, boolean mayAsk);
	}
}
