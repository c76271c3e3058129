package dev.baedal.customer.views;

import dev.baedal.customer.domain.CouponState;
import dev.baedal.customer.domain.DeliveryState;
import dev.baedal.customer.domain.OrderStatus;
import dev.baedal.customer.domain.PaymentState;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/** Seed 004's orderStatus view: payment, coupon and delivery of an order on one screen (004-N2). */
@Entity
@Immutable
@Table(name = "my_page")
@SQLRestriction("status is not null")
class StreetOrder extends SeedView {

	private static final String NOTHING = "";

	public String getUserId() {
		return customerId;
	}

	/** In won. */
	public Long getPrice() {
		return price;
	}

	/** The last finished step of the seed's chain; "Order Canceled" only when all compensations are done (004-N3). */
	public String getOrderStatus() {
		if (status == OrderStatus.DELIVERED) {
			return "Delivered";
		}
		if (settled) {
			return status == OrderStatus.CANCELLED ? "Order Canceled" : "Order Rejected";
		}
		if (delivery == DeliveryState.CANCELLED) {
			return "DeliveryCanceled";
		}
		if (payment == PaymentState.CANCELLED) {
			return "Payment Canceled";
		}
		return isOnTheRoad() ? "DeliveryStarted" : "Payment Approved";
	}

	/** Y for paid, as every shown order was. */
	public String getPayStatus() {
		return payment == PaymentState.CANCELLED ? "CANCEL" : "Y";
	}

	public String getDeliveryStatus() {
		if (delivery == DeliveryState.CANCELLED) {
			return "delivery Canceled";
		}
		return isOnTheRoad() ? "delivery Started" : NOTHING;
	}

	public String getCouponId() {
		return hasCoupon() ? couponCode : NOTHING;
	}

	public String getCouponKind() {
		return hasCoupon() ? "DISCOUNT" : NOTHING;
	}

	public String getCouponUseYn() {
		return hasCoupon() ? "N" : NOTHING;
	}

	private boolean hasCoupon() {
		return couponCode != null && coupon == CouponState.ISSUED;
	}

	private boolean isOnTheRoad() {
		return status == OrderStatus.DELIVERING || status == OrderStatus.DELIVERED || delivery == DeliveryState.PICKED
				|| delivery == DeliveryState.ARRIVED;
	}
}
