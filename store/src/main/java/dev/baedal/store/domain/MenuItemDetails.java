package dev.baedal.store.domain;

import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a menu shows of an item beside its name and price.
 *
 * @param category the heading under which the item is listed
 * @param origin where the ingredients come from (원산지), which Korean law wants shown
 * @param allergens in the order of the enum
 */
@Embeddable
public record MenuItemDetails(@Nullable String category, @Nullable String description, @Nullable String origin,
		@Convert(converter = Allergen.InOneColumn.class) List<Allergen> allergens) {

	static final MenuItemDetails NONE = new MenuItemDetails(null, null, null, List.of());

	/** Returns these details with the given ones in place of theirs; null leaves a detail as it is. */
	MenuItemDetails with(@Nullable String category, @Nullable String description, @Nullable String origin,
			@Nullable List<Allergen> allergens) {
		return new MenuItemDetails(category == null ? this.category : category,
				description == null ? this.description : description, origin == null ? this.origin : origin,
				allergens == null ? this.allergens : allergens.stream().distinct().sorted().toList());
	}
}
