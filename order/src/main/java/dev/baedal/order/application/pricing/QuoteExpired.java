package dev.baedal.order.application.pricing;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;

/** The order names a quote that is no longer valid. Nothing has been ordered or charged. Mapped to 409. */
public class QuoteExpired extends TransitionNotAllowed {

	public QuoteExpired() {
		super(Message.of(Sentence.QUOTE_EXPIRED), "PLACE", NotOnSaleReason.QUOTE_EXPIRED,
				NotOnSaleReason.QUOTE_EXPIRED.allowed());
	}
}
