package dev.baedal.payment.domain;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;

/** The refunded amount differs from the charge. The refund stays open. */
public class IncompleteRefund extends RuntimeException implements Explained {

	private final transient Message explanation;

	IncompleteRefund(long orderId, long amount, long refundedAmount) {
		super("of the %d won of order %d, %d were given back".formatted(amount, orderId, refundedAmount));
		this.explanation = Message.of(Sentence.INCOMPLETE_REFUND, orderId, amount, refundedAmount);
	}

	@Override
	public Message explanation() {
		return explanation;
	}
}
