package dev.baedal.store.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of one menu item, under its name when ordered.
 *
 * @param note the customer's request about this line; null for none, and then absent in the JSON
 */
@Embeddable
public record CookingLine(long menuItemId, String name, int qty, @JsonInclude(Include.NON_NULL) @Nullable String note) {

	/** The line without the text that the customer wrote. */
	CookingLine anonymous() {
		return new CookingLine(menuItemId, name, qty, null);
	}

	/** Omits the note, since this text is logged. */
	@Override
	public String toString() {
		return "CookingLine[menuItemId=%d, qty=%d]".formatted(menuItemId, qty);
	}
}
