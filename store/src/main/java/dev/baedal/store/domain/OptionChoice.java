package dev.baedal.store.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The row of a choice of an option group.
 *
 * @param position its place among the choices of its group
 * @param price in won, added to the price of the menu item
 * @param soldOut set by the owner's command, independent of stock
 * @param stock the stock level; null when the choice is not counted
 */
@Embeddable
record OptionChoice(int groupId, int position, String name, long price, boolean soldOut, @Nullable Integer stock) {

	/** Whether it is sold out for now, by the owner's command or because the stock is 0. */
	boolean isOut() {
		return soldOut || stock != null && stock == 0;
	}

	OptionChoice sellOut(boolean soldOut) {
		return new OptionChoice(groupId, position, name, price, soldOut, stock);
	}

	OptionChoice stock(int level) {
		return new OptionChoice(groupId, position, name, price, soldOut, level);
	}
}
