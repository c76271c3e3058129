package dev.baedal.order.application.cancelling;

import java.util.concurrent.atomic.AtomicBoolean;

/** Stops calling the kitchen for the rest of a round after one time-out: hundreds of time-outs would take minutes. */
final class KitchenCallRound {

	private final Call call;
	private final AtomicBoolean isDown = new AtomicBoolean();

	KitchenCallRound(Call call) {
		this.call = call;
	}

	void handle(long orderId) {
		if (!call.run(orderId, !isDown.get())) {
			isDown.set(true);
		}
	}

	interface Call {

		/**
		 * @param mayClaim false forbids a call to the kitchen
		 * @return false when the kitchen gave no usable response
		 */
		boolean run(long orderId, boolean mayClaim);
	}
}
