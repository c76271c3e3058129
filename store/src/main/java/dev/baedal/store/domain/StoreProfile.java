package dev.baedal.store.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a store says about itself. Data of a business, published with the store; of no person.
 *
 * @param kind what it sells, in a word
 * @param address where it is
 * @param region the region in which it is; it may deliver to others
 */
@Embeddable
public record StoreProfile(@Nullable String kind, @Nullable String description, @Nullable String address,
		@Nullable String region, @Nullable String telephone) {

	/** Omits address and telephone number, as every log does. */
	@Override
	public String toString() {
		return "StoreProfile[" + kind + "]";
	}
}
