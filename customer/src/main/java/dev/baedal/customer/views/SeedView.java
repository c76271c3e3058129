package dev.baedal.customer.views;

import dev.baedal.customer.domain.CancelRequest;
import dev.baedal.customer.domain.CouponState;
import dev.baedal.customer.domain.DeliveryState;
import dev.baedal.customer.domain.OrderStatus;
import dev.baedal.customer.domain.PaymentState;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** A row of MyPage. The getters of each subclass are the fields that its seed shows. */
@MappedSuperclass
abstract class SeedView {

	@Id
	Long orderId;

	String customerId;
	Long storeId;

	/** In won. */
	Long price;

	@Enumerated(EnumType.STRING)
	OrderStatus status;

	@Enumerated(EnumType.STRING)
	PaymentState payment;

	@Enumerated(EnumType.STRING)
	DeliveryState delivery;

	String couponCode;

	@Enumerated(EnumType.STRING)
	CouponState coupon;

	@Embedded
	CancelRequest cancelRequest;

	boolean settled;

	public Long getOrderId() {
		return orderId;
	}

	public String getStatusLabel() {
		return PageLabels.statusLabel(status, cancelRequest);
	}

	/** As {@link dev.baedal.customer.domain.PageContent#awaitsCancelDecision()}. */
	public boolean isCancelPending() {
		return CancelRequest.isUndecided(cancelRequest, status);
	}
}
