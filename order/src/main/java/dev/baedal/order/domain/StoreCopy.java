package dev.baedal.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baedal.http.Sentence;
import dev.baedal.platform.hours.Availability;
import dev.baedal.platform.hours.OpeningHours;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.storage.HoursColumn;
import dev.baedal.platform.storage.TextList;
import dev.baedal.text.Region;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Order's copy of a store, with the policy that is copied into each order. */
@Entity
@Table(name = "store_copy")
@Getter
@AllArgsConstructor
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class StoreCopy {

	@Id
	private Long storeId;

	/** The store's change counter; the higher revision is the newer state. */
	private long revision;
	private String name;

	@Column(name = "is_open")
	private boolean open;

	@Embedded
	private StorePolicy policy;

	/** The regions that the store's riders deliver to; empty when it keeps no list. */
	@Convert(converter = TextList.class)
	private List<String> regions;

	/** From this time on the store takes orders although it is not open; null if its owner opens it. */
	private @Nullable Instant pausedUntil;

	@Embedded
	private DeliveryTerms delivery;

	/** Null for a store that is always open. */
	@Column(name = "opening_hours")
	@Convert(converter = HoursColumn.class)
	private @Nullable OpeningHours hours;

	/** Whether the store is open for business at all: approved, and not closed for good. */
	private boolean live;

	/** When the store takes orders. */
	public Availability availability() {
		return new Availability(open, pausedUntil, hours);
	}

	/** The lowest sum of an order's lines, in won; 0 for none. */
	public long minimum() {
		return delivery.minimum();
	}

	/**
	 * @param subtotal the sum of the order's lines, in won
	 * @return the fee for bringing the order to this region, in won
	 */
	public long deliveryFee(String region, long subtotal) {
		return PolicyRules.isDelivered(policy.fulfilment()) ? delivery.feeOf(region, subtotal) : 0;
	}

	/**
	 * Determines the region of an order's riders. At a store with a list it is the region that the address names, else
	 * the requested one. At other stores it is the requested region, else the first word of the address.
	 *
	 * @param requested null if the customer names none
	 * @throws InvalidField if the store delivers to neither
	 */
	public String regionOf(String address, @Nullable String requested) {
		if (regions.isEmpty() || !PolicyRules.needsRiders(policy.fulfilment())) {
			return requested == null ? Region.firstWordOf(address) : requested;
		}
		ServedRegions served = new ServedRegions(regions);
		return served.namedIn(address)
			.or(() -> Optional.ofNullable(requested).flatMap(served::named))
			.orElseThrow(() -> new InvalidField("region", Sentence.REGIONS, name, String.join(", ", regions)));
	}
}
