package dev.baedal.store.domain;

import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What of an order's policy concerns the kitchen, as it was when the order was placed. {@link PolicyRules} acts on it. */
@Embeddable
public record CookingPolicy(@Enumerated(EnumType.STRING) Fulfilment fulfilment,
		@Enumerated(EnumType.STRING) Acceptance acceptance, @Enumerated(EnumType.STRING) CancelPolicy cancelPolicy,
		Boolean restockAfterCooking) {

	/** Orders that were placed before there was stock say nothing of it. */
	public CookingPolicy {
		restockAfterCooking = Boolean.TRUE.equals(restockAfterCooking);
	}
}
