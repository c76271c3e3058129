package dev.baedal.order.application.pricing;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.order.domain.OrderLine;
import dev.baedal.order.domain.StoreCopy;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;

/** The lines are worth less than the store's minimum. Nothing has been ordered. Mapped to 409. */
public class BelowMinimum extends TransitionNotAllowed {

	private final long minimum;
	private final long subtotal;

	private BelowMinimum(String store, long minimum, long subtotal) {
		super(Message.of(Sentence.BELOW_MINIMUM, store, minimum, subtotal), "PLACE", NotOnSaleReason.BELOW_MINIMUM,
				NotOnSaleReason.BELOW_MINIMUM.allowed());
		this.minimum = minimum;
		this.subtotal = subtotal;
	}

	/** @throws BelowMinimum if the lines are worth less than the store's minimum */
	static void require(Pricing.Quote quote) {
		StoreCopy store = quote.store();
		long subtotal = OrderLine.sum(quote.lines());
		if (subtotal < store.minimum()) {
			throw new BelowMinimum(store.getName(), store.minimum(), subtotal);
		}
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
