package dev.baedal.order.application.pricing;

import java.util.List;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
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

	private NotOnSale(Message explanation) {
		super(explanation, "PLACE", NotOnSaleReason.SOLD_OUT, List.of("ORDER_LATER", "ORDER_ANOTHER_CHOICE"));
	}

	/**
	 * A choice that is sold out; the menu item itself is not.
	 *
	 * @param field the request field that names the choice
	 */
	static NotOnSale choice(String field, String name) {
		return new NotOnSale(Message.of(Sentence.CHOICE_SOLD_OUT, field, name));
	}
}
