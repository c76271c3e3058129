package dev.baedal.store.web;

import dev.baedal.store.domain.StorePolicy;
import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.CouponPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The body of {@code PUT /stores/{storeId}/policy}: the whole policy. Fields are strings, so that the error for an
 * unknown value can list the allowed ones.
 */
record StorePolicyRequest(
		@NotNull(message = ONE_OF + FULFILMENTS) @Pattern(regexp = FULFILMENTS,
				message = ONE_OF + FULFILMENTS) String fulfilment,
		@NotNull(message = ONE_OF + ACCEPTANCES) @Pattern(regexp = ACCEPTANCES,
				message = ONE_OF + ACCEPTANCES) String acceptance,
		@NotNull(message = ONE_OF + CANCELS) @Pattern(regexp = CANCELS, message = ONE_OF + CANCELS) String cancelPolicy,
		@NotNull(message = ONE_OF + COUPONS) @Pattern(regexp = COUPONS, message = ONE_OF + COUPONS) String couponPolicy,
		@Min(value = 1, message = EVERY) @Max(value = 1000, message = EVERY) Integer couponEveryN,
		Boolean restockAfterCooking) {

	private static final String ONE_OF = "{field.oneOf} ";
	private static final String FULFILMENTS = "KITCHEN_RIDER|BREW_PICKUP|SHIP_ON_PAYMENT";
	private static final String ACCEPTANCES = "MANUAL|AUTO";
	private static final String CANCELS = "ANYTIME|BEFORE_COOKING|STORE_CONFIRM";
	private static final String COUPONS = "NONE|LOYALTY_EVERY_N|PER_ORDER_GATE";
	private static final String EVERY = "{field.couponEvery}";

	StorePolicy toPolicy() {
		return new StorePolicy(Fulfilment.valueOf(fulfilment), Acceptance.valueOf(acceptance),
				CancelPolicy.valueOf(cancelPolicy), CouponPolicy.valueOf(couponPolicy), couponEveryN,
				restockAfterCooking);
	}
}
