package dev.baedal.store.domain;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baedal.platform.storage.TextList;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of one menu item, under its name when ordered.
 *
 * @param options the chosen options as words, {@code group: choice}
 * @param note the customer's request about this line; null for none, and then absent in the JSON
 */
@Embeddable
public record CookingLine(long menuItemId, String name, int qty,
		@Convert(converter = TextList.class) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> options,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

	/** The line without the text that the customer wrote. */
	CookingLine anonymous() {
		return new CookingLine(menuItemId, name, qty, options, null);
	}

	/** Omits the note, since this text is logged. */
	@Override
	public String toString() {
		return "CookingLine[menuItemId=%d, qty=%d]".formatted(menuItemId, qty);
	}
}
