package dev.baedal.order.application.pricing;

import java.time.Instant;
import java.util.List;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.jspecify.annotations.Nullable;

/**
 * A requested menu item or its store is known, but cannot be ordered from now. Nothing has been ordered. Mapped to 409.
 */
public class NotOnSale extends TransitionNotAllowed {

	private final @Nullable Instant opensAt;

	/**
	 * @param field the request field that names the menu item
	 * @param name the menu item
	 */
	NotOnSale(String field, String name, NotOnSaleReason obstacle) {
		this(Message.of(obstacle.sentence(), field, name), obstacle, obstacle.allowed(), null);
	}

	/** @param opensAt null if that is not known, and for a menu item */
	NotOnSale(Message what, NotOnSaleReason obstacle, List<String> allowed, @Nullable Instant opensAt) {
		super(what, "PLACE", obstacle, allowed);
		this.opensAt = opensAt;
	}

	/**
	 * A choice that is sold out; the menu item itself is not.
	 *
	 * @param field the request field that names the choice
	 */
	static NotOnSale choice(String field, String name) {
		return new NotOnSale(Message.of(Sentence.CHOICE_SOLD_OUT, field, name), NotOnSaleReason.SOLD_OUT,
				List.of("ORDER_LATER", "ORDER_ANOTHER_CHOICE"), null);
	}

	/** When the store takes orders again; null if that is not known, and for a menu item. */
	public @Nullable Instant opensAt() {
		return opensAt;
	}
}
