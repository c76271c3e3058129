package dev.baedal.store.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.text.Region;
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

	/** A catalogue names no region where no region has a fee of its own. */
	public DeliveryTerms {
		regions = regions == null ? List.of() : List.copyOf(regions);
	}

	/** The terms of a store that has set none. */
	public static final DeliveryTerms NONE = new DeliveryTerms(0, 0, null, List.of());

	/**
	 * @param served the regions that the store's riders deliver to; empty for a store without a list
	 * @throws InvalidField naming the first region that is not served, or has two fees
	 */
	void requireServed(List<String> served) {
		List<String> names = served.stream().map(Region::normal).toList();
		Set<String> known = new HashSet<>();
		for (int i = 0; i < regions.size(); i++) {
			String region = regions.get(i).region();
			String field = "regions[%d].region".formatted(i);
			if (!known.add(region)) {
				throw new InvalidField(field, Sentence.NAME_TWICE, region);
			}
			if (!names.isEmpty() && !names.contains(region)) {
				throw new InvalidField(field, Sentence.REGION_NOT_LISTED, String.join(", ", served));
			}
		}
	}
}
