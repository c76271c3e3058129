package dev.baedal.order.domain;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a store asks for an order beside the prices of its menu, in won.
 *
 * @param minimum the lowest sum of an order's lines; 0 for none
 * @param fee of a delivery to a region without a fee of its own; 0 for none
 * @param freeFrom the sum of the lines from which a delivery costs nothing; null for never
 */
@Embeddable
public record DeliveryTerms(@Column(name = "minimum_order") long minimum, @Column(name = "delivery_fee") long fee,
		@Nullable Long freeFrom,
		@Column(name = "region_fees") @Convert(converter = RegionFee.InOneColumn.class) List<RegionFee> regions) {

	/** The terms of a store that has set none. */
	public static final DeliveryTerms NONE = new DeliveryTerms(0, 0, null, List.of());

	/** An event names no region where no region has a fee of its own. */
	public DeliveryTerms {
		regions = regions == null ? List.of() : List.copyOf(regions);
	}

	/**
	 * @param region normalised
	 * @param subtotal the sum of the lines, in won
	 * @return the fee of a delivery, in won
	 */
	long feeOf(String region, long subtotal) {
		if (freeFrom != null && subtotal >= freeFrom) {
			return 0;
		}
		return regions.stream().filter(one -> one.region().equals(region)).findFirst().map(RegionFee::fee).orElse(fee);
	}
}
