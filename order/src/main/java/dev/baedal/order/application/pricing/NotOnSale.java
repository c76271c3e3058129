package dev.baedal.order.application.pricing;

import dev.baedal.http.Message;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;

/**
 * A requested menu item or its store is known, but cannot be ordered from now. Nothing has been ordered. Mapped to 409.
 */
class NotOnSale extends TransitionNotAllowed {

	/**
	 * @param field the request field that names the menu item
	 * @param name the store or the menu item
	 */
	NotOnSale(String field, String name, NotOnSaleReason obstacle) {
		super(Message.of(obstacle.sentence(), field, name), "PLACE", obstacle, obstacle.allowed());
	}
}
