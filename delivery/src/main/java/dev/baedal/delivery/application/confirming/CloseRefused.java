package dev.baedal.delivery.application.confirming;

/** Order refused to close the order, so the delivery is not confirmed. */
public class CloseRefused extends RuntimeException {

	private final transient Refusal refusal;

	CloseRefused(long orderId, Refusal refusal) {
		super("Order %d cannot be closed while it is %s (%s)".formatted(orderId, refusal.current(),
				refusal.currentLabel()));
		this.refusal = refusal;
	}

	public Refusal refusal() {
		return refusal;
	}
}
