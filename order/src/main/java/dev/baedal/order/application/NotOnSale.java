package dev.baedal.order.application;

import dev.baedal.platform.lifecycle.NotAllowed;

/** What is wished for is known, but cannot be had now. Nothing has been ordered. Answered as 409. */
class NotOnSale extends NotAllowed {

	/**
	 * @param field where it was named in the request
	 * @param what the store or the dish
	 */
	NotOnSale(String field, String what, NotOnSaleReason obstacle) {
		super("%s: %s: %s".formatted(field, what, obstacle.sentence()), "PLACE", obstacle, obstacle.allowed());
	}
}
