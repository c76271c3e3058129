package dev.baedal.order.domain;

import java.util.List;

import dev.baedal.platform.storage.JsonList;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/**
 * An option group of a menu item, as order has copied it.
 *
 * @param min number of choices at least
 * @param max number of choices at most
 */
public record OptionGroup(int groupId, String name, int min, int max, List<Choice> choices) {

	/** @param price in won, added to the price of the menu item */
	public record Choice(int choiceId, String name, long price, boolean soldOut) {}

	@Converter
	@Immutable
	static class InOneColumn extends JsonList<OptionGroup> {

		InOneColumn() {
			super(OptionGroup.class);
		}
	}
}
