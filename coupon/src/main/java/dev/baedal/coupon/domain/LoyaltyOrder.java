package dev.baedal.coupon.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** An order at a store with a loyalty programme, with the policy in force when it was placed. */
@Entity
@Table(name = "loyalty_order")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class LoyaltyOrder {

	@Id
	private Long orderId;

	private String customerId;
	private long storeId;
	@Column(name = "every_n")
	private int everyN;

	/** @throws IllegalArgumentException unless {@code everyN} is 1 or more */
	public LoyaltyOrder(long orderId, String customerId, long storeId, @Nullable Integer everyN) {
		if (everyN == null || everyN < 1) {
			throw new IllegalArgumentException(
					"couponEveryN must be 1 or more; order %d says %s".formatted(orderId, everyN));
		}
		this.orderId = orderId;
		this.customerId = customerId;
		this.storeId = storeId;
		this.everyN = everyN;
	}

	/**
	 * Whether this delivery earns a coupon: every N-th counted delivery of a member at a store does (M13).
	 *
	 * @param position the count of deliveries, this one included
	 */
	public boolean earnsCoupon(int position) {
		return position % everyN == 0;
	}
}
