package dev.baedal.order.domain;

import dev.baedal.platform.storage.JsonList;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/**
 * The fee for a delivery to a region.
 *
 * @param region normalised by {@link dev.baedal.text.Region#normal}
 * @param fee in won
 */
public record RegionFee(String region, long fee) {

	@Converter
	@Immutable
	static class InOneColumn extends JsonList<RegionFee> {

		InOneColumn() {
			super(RegionFee.class);
		}
	}
}
