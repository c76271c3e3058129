package dev.baedal.order.domain;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * A quantity of one menu item with its chosen options, at its price when ordered.
 *
 * @param unitPrice in won, of the menu item with its options
 */
@Embeddable
public record OrderLine(long menuItemId, String name, long unitPrice, int qty, @Convert(
		converter = LineOption.InOneColumn.class) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LineOption> options) {

	/** In won. */
	public long price() {
		return Math.multiplyExact(unitPrice, qty);
	}
}
