package dev.baedal.delivery.application.confirming;

import dev.baedal.http.Explained;
import dev.baedal.http.Labelled;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;

/** Order refused to close the order, so the delivery is not confirmed. */
public class CloseRefused extends RuntimeException implements Explained {

	private final transient CloseRefusalReason refusal;
	private final transient Message explanation;

	CloseRefused(long orderId, CloseRefusalReason refusal) {
		super("Order %d cannot be closed while it is %s (%s)".formatted(orderId, refusal.current(),
				refusal.currentLabel()));
		this.refusal = refusal;
		this.explanation = Message.of(Sentence.ORDER_NOT_CLOSED, orderId,
				new Labelled(refusal.current(), refusal.currentLabel()));
	}

	@Override
	public Message explanation() {
		return explanation;
	}

	public CloseRefusalReason refusal() {
		return refusal;
	}
}
