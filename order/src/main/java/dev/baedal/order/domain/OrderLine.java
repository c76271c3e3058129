package dev.baedal.order.domain;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of one menu item with its chosen options, at its price when ordered.
 *
 * @param unitPrice in won, of the menu item with its options
 * @param note the customer's request to the store about this line; null for none
 */
@Embeddable
public record OrderLine(long menuItemId, String name, long unitPrice, int qty, @Convert(
		converter = LineOption.InOneColumn.class) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LineOption> options,
		@Nullable String note) {

	/** The sum of an order's lines, in won. */
	public static long sum(List<OrderLine> lines) {
		return lines.stream().mapToLong(OrderLine::price).reduce(0, Math::addExact);
	}

	/** In won. */
	public long price() {
		return Math.multiplyExact(unitPrice, qty);
	}

	/** The line without the text that the customer wrote. */
	OrderLine anonymous() {
		return new OrderLine(menuItemId, name, unitPrice, qty, options, null);
	}

	/** Omits the note, since this text reaches the logs. */
	@Override
	public String toString() {
		return "OrderLine[menuItemId=%d, unitPrice=%d, qty=%d]".formatted(menuItemId, unitPrice, qty);
	}
}
