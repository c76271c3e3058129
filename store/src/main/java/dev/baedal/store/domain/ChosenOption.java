package dev.baedal.store.domain;

/** A choice of a menu item that an order needs so many times. */
public record ChosenOption(long menuItemId, int choiceId, int qty) {

	public OfferedChoice choice() {
		return new OfferedChoice(menuItemId, choiceId);
	}
}
