package dev.baedal.store.domain;

import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The part of the store's policy that the kitchen needs, as of when the order was placed. {@link PolicyRules} applies
 * it.
 */
@Embeddable
public record CookingPolicy(@Enumerated(EnumType.STRING) Fulfilment fulfilment,
		@Enumerated(EnumType.STRING) Acceptance acceptance, @Enumerated(EnumType.STRING) CancelPolicy cancelPolicy,
		Boolean restockAfterCooking) {

	/** Defaults to false for orders placed before stock was tracked. */
	public CookingPolicy {
		restockAfterCooking = Boolean.TRUE.equals(restockAfterCooking);
	}
}
