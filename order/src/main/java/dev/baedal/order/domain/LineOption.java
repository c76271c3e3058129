package dev.baedal.order.domain;

import dev.baedal.platform.storage.JsonList;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/**
 * A chosen option of an order line, under its names and at its price when ordered.
 *
 * @param group the name of the option group
 * @param price in won, part of the line's unit price
 */
public record LineOption(int groupId, int choiceId, String group, String name, long price) {

	@Converter
	@Immutable
	static class InOneColumn extends JsonList<LineOption> {

		InOneColumn() {
			super(LineOption.class);
		}
	}
}
