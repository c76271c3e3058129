package dev.baedal.order.application.pricing;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.order.domain.StoreCopy;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;

/** The lines are worth less than the store's minimum. Nothing has been ordered. Mapped to 409. */
public class BelowMinimum extends TransitionNotAllowed {

	private final long minimum;
	private final long subtotal;

	/** @param subtotal the sum of the lines, in won */
	BelowMinimum(StoreCopy store, long subtotal) {
		super(Message.of(Sentence.BELOW_MINIMUM, store.getName(), store.minimum(), subtotal), "PLACE",
				NotOnSaleReason.BELOW_MINIMUM, NotOnSaleReason.BELOW_MINIMUM.allowed());
		this.minimum = store.minimum();
		this.subtotal = subtotal;
	}

	/** In won. */
	public long minimum() {
		return minimum;
	}

	/** The sum of the lines, in won. */
	public long subtotal() {
		return subtotal;
	}
}
