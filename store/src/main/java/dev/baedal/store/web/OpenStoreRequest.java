package dev.baedal.store.web;

import java.util.List;

import dev.baedal.store.application.opening.NewStore;
import dev.baedal.store.domain.StorePolicy;
import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.CouponPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import dev.baedal.store.domain.StoreProfile;
import dev.baedal.text.FreeText;
import dev.baedal.text.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The body of {@code POST /stores}.
 *
 * @param ownerId may be missing, as the token names the owner
 * @param regions that it delivers to; without the list, only its own
 * @param policy without one, a kitchen with riders whose owner answers, and cancels until the cooking begins
 */
record OpenStoreRequest(@PersonId String ownerId,
		@NotBlank(message = AddMenuItemRequest.NAME) @FreeText(max = AddMenuItemRequest.LONGEST_NAME) String name,
		@NotBlank(message = StoreProfileRequest.KIND) @FreeText(max = StoreProfileRequest.LONGEST_KIND) String kind,
		@FreeText(max = StoreProfileRequest.LONGEST_DESCRIPTION) String description,
		@NotBlank(message = StoreProfileRequest.ADDRESS) @FreeText(
				max = StoreProfileRequest.LONGEST_ADDRESS) String address,
		@NotBlank(message = StoreProfileRequest.REGION) @FreeText(
				max = StoreProfileRequest.LONGEST_REGION) String region,
		@NotNull(message = StoreProfileRequest.TELEPHONE) @FreeText(
				max = StoreProfileRequest.LONGEST_TELEPHONE) @Pattern(regexp = StoreProfileRequest.TELEPHONES,
						message = StoreProfileRequest.TELEPHONE) String telephone,
		RegionNames regions, @Valid StorePolicyRequest policy) {

	/** @throws dev.baedal.platform.problem.InvalidField for a region that is none */
	NewStore toStore() {
		return new NewStore(name, policy == null ? usual() : policy.toPolicy(),
				regions == null ? List.of(region) : regions.checked(),
				new StoreProfile(kind, description, address, region, telephone));
	}

	private static StorePolicy usual() {
		return new StorePolicy(Fulfilment.KITCHEN_RIDER, Acceptance.MANUAL, CancelPolicy.BEFORE_COOKING,
				CouponPolicy.NONE, null, false);
	}

	/** Omits address and telephone number, since this text is logged. */
	@Override
	public String toString() {
		return "OpenStoreRequest[" + name + "]";
	}
}
