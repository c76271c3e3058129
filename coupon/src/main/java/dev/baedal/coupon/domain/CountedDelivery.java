package dev.baedal.coupon.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** A member's delivered order, counted once. */
@Entity
@Table(name = "counted_delivery")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class CountedDelivery {

	@Id
	private Long orderId;

	private String customerId;
	private long storeId;

	/** The member's first, second, … delivery from this store; unique, in case two are ever counted at once. */
	private int position;

	public CountedDelivery(LoyaltyOrder order, int position) {
		this.orderId = order.getOrderId();
		this.customerId = order.getCustomerId();
		this.storeId = order.getStoreId();
		this.position = position;
	}
}
