package dev.baedal.customer.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.baedal.customer.application.News;
import dev.baedal.customer.domain.Facts;
import dev.baedal.messaging.EventType;
import dev.baedal.platform.text.Anonymous;

/** The consumed events, with only the fields that a page shows. */
final class ConsumedEvents {

	private ConsumedEvents() {}

	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, String customerId, long storeId, long price,
			@JsonInclude(Include.NON_NULL) Long discount,
			@JsonInclude(Include.NON_NULL) Long couponId) implements News {

		/** Defaults the discount to 0 for events published before there were coupons. */
		@Override
		public Facts facts() {
			return Facts.placed(storeId, price, discount == null ? 0 : discount, couponId);
		}
	}

	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, String reason) implements News {
		@Override
		public Facts facts() {
			return Facts.reason(reason);
		}
	}

	@EventType("OrderSettled.v1")
	record OrderSettled(long orderId, String customerId) implements News {}

	@EventType("PaymentApproved.v1")
	record PaymentApproved(long orderId, String customerId) implements News {}

	@EventType("PayCancelled.v1")
	record PayCancelled(long orderId, String customerId, long refunded, String reason) implements News {
		@Override
		public Facts facts() {
			return Facts.refunded(refunded, reason);
		}
	}

	@EventType("OrderAccepted.v1")
	record OrderAccepted(long orderId, String customerId) implements News {}

	@EventType("OrderRejected.v1")
	record OrderRejected(long orderId, String customerId, String reason) implements News {
		@Override
		public Facts facts() {
			return Facts.reason(reason);
		}
	}

	@EventType("CookStarted.v1")
	record CookStarted(long orderId, String customerId) implements News {}

	@EventType("CookFinished.v1")
	record CookFinished(long orderId, String customerId) implements News {}

	@EventType("CookCancelled.v1")
	record CookCancelled(long orderId, String customerId) implements News {}

	@EventType("DeliveryReady.v1")
	record DeliveryReady(long orderId, String customerId) implements News {}

	@EventType("Picked.v1")
	record Picked(long orderId, String customerId, String riderId) implements News {
		@Override
		public Facts facts() {
			return Facts.rider(riderId);
		}
	}

	@EventType("DeliveryReleased.v1")
	record DeliveryReleased(long orderId, String customerId, String riderId, String reason) implements News {
		@Override
		public Facts facts() {
			return Facts.released(riderId, reason);
		}
	}

	@EventType("Arrived.v1")
	record Arrived(long orderId, String customerId, String riderId) implements News {
		@Override
		public Facts facts() {
			return Facts.rider(riderId);
		}
	}

	@EventType("DeliveryConfirmed.v1")
	record DeliveryConfirmed(long orderId, String customerId, String riderId) implements News {
		@Override
		public Facts facts() {
			return Facts.rider(riderId);
		}
	}

	@EventType("DeliveryCancelled.v1")
	record DeliveryCancelled(long orderId, String customerId) implements News {}

	@EventType("CouponIssued.v1")
	record CouponIssued(long orderId, String customerId, String code) implements News {
		@Override
		public Facts facts() {
			return Facts.coupon(code);
		}
	}

	@EventType("CouponRevoked.v1")
	record CouponRevoked(long orderId, String customerId) implements News {}

	@EventType("DeliveryFailed.v1")
	record DeliveryFailed(long orderId, String customerId, String riderId, String reason) implements News {
		@Override
		public Facts facts() {
			return Facts.released(riderId, reason);
		}
	}

	@EventType("OrderAnonymised.v1")
	record OrderAnonymised(long orderId) implements News {

		@Override
		public String customerId() {
			return Anonymous.of(orderId);
		}
	}

	@EventType("OrderCancelHeld.v1")
	record OrderCancelHeld(long orderId, String customerId, String reason, Instant expiresAt) implements News {
		@Override
		public Facts facts() {
			return Facts.held(expiresAt, reason);
		}
	}

	@EventType("OrderCancelRefused.v1")
	record OrderCancelRefused(long orderId, String customerId, String outcome, String reason) implements News {
		@Override
		public Facts facts() {
			return Facts.refused(outcome, reason);
		}
	}
}
