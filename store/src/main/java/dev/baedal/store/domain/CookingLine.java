package dev.baedal.store.domain;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baedal.platform.storage.TextList;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * A quantity of one menu item, under its name when ordered.
 *
 * @param options the chosen options as words, {@code group: choice}
 */
@Embeddable
public record CookingLine(long menuItemId, String name, int qty,
		@Convert(converter = TextList.class) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> options) {}
