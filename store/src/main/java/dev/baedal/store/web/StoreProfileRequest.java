package dev.baedal.store.web;

import dev.baedal.store.domain.StoreProfile;
import dev.baedal.text.FreeText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The body of {@code PUT /stores/{storeId}/profile}: the whole profile.
 *
 * @param kind what the store sells, in a word
 * @param address where the store is
 * @param region the region in which it is
 */
record StoreProfileRequest(@NotBlank(message = KIND) @FreeText(max = LONGEST_KIND) String kind,
		@FreeText(max = LONGEST_DESCRIPTION) String description,
		@NotBlank(message = ADDRESS) @FreeText(max = LONGEST_ADDRESS) String address,
		@NotBlank(message = REGION) @FreeText(max = LONGEST_REGION) String region,
		@NotNull(message = TELEPHONE) @FreeText(max = LONGEST_TELEPHONE) @Pattern(regexp = TELEPHONES,
				message = TELEPHONE) String telephone) {

	static final int LONGEST_KIND = 60;
	static final int LONGEST_DESCRIPTION = 500;
	static final int LONGEST_ADDRESS = 200;
	static final int LONGEST_REGION = 64;
	static final int LONGEST_TELEPHONE = 30;
	static final String KIND = "{field.storeKind}";
	static final String ADDRESS = "{field.storeAddress}";
	static final String REGION = "{field.storeRegion}";
	static final String TELEPHONE = "{field.telephone}";
	static final String TELEPHONES = "[0-9+() -]{3,30}";

	StoreProfile toProfile() {
		return new StoreProfile(kind, description, address, region, telephone);
	}

	/** Omits address and telephone number, since this text is logged. */
	@Override
	public String toString() {
		return "StoreProfileRequest[" + kind + "]";
	}
}
