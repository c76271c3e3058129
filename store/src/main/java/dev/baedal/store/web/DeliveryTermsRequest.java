package dev.baedal.store.web;

import java.util.List;

import dev.baedal.store.domain.DeliveryTerms;
import dev.baedal.store.domain.RegionFee;
import dev.baedal.text.FreeText;
import dev.baedal.text.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The body of {@code PUT /stores/{storeId}/delivery}: all terms, in won.
 *
 * @param minimum null for 0
 * @param fee null for 0
 * @param freeFrom null for never
 * @param regions the regions with a fee of their own; null for none
 */
record DeliveryTermsRequest(
		@Min(value = 0, message = MINIMUM) @Max(value = HIGHEST_SUM, message = MINIMUM) Long minimum,
		@Min(value = 0, message = FEE) @Max(value = HIGHEST_FEE, message = FEE) Long fee,
		@Min(value = 1, message = FREE) @Max(value = HIGHEST_SUM, message = FREE) Long freeFrom,
		@Size(max = MOST_REGIONS,
				message = "{field.regionFees}") List<@Valid @NotNull(message = "{field.object}") Fee> regions) {

	static final int MOST_REGIONS = 200;
	private static final long HIGHEST_SUM = 10_000_000;
	private static final long HIGHEST_FEE = 100_000;
	private static final String MINIMUM = "{field.minimumOrder}";
	private static final String FEE = "{field.deliveryFee}";
	private static final String FREE = "{field.freeFrom}";

	record Fee(@NotBlank(message = "{field.region}") @FreeText(max = Region.LONGEST) String region,
			@NotNull(message = FEE) @Min(value = 0, message = FEE) @Max(value = HIGHEST_FEE, message = FEE) Long fee) {}

	DeliveryTerms toTerms() {
		return new DeliveryTerms(minimum == null ? 0 : minimum, fee == null ? 0 : fee, freeFrom,
				regions == null ? List.of()
						: regions.stream().map(one -> new RegionFee(Region.normal(one.region), one.fee)).toList());
	}
}
