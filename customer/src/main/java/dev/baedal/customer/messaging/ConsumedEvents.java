package dev.baedal.customer.messaging;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.baedal.customer.application.PageEvent;
import dev.baedal.customer.domain.CancelRequest;
import dev.baedal.customer.domain.PageContent;
import dev.baedal.customer.domain.PageLine;
import dev.baedal.messaging.EventType;
import dev.baedal.platform.text.Anonymous;

/** The consumed events, with only the fields that a page shows. */
final class ConsumedEvents {

	private ConsumedEvents() {}

	@EventType("OrderPlaced.v1")
	record OrderPlaced(long orderId, String customerId, long storeId, @JsonInclude(Include.NON_NULL) String storeName,
			List<Line> lines, long price, @JsonInclude(Include.NON_NULL) Long discount,
			@JsonInclude(Include.NON_NULL) Long couponId,
			@JsonInclude(Include.NON_NULL) Long deliveryFee) implements PageEvent {

		/** @param options null in an event from before menu items had options */
		record Line(String name, int qty, long unitPrice, @JsonInclude(Include.NON_NULL) List<Option> options) {

			PageLine shown() {
				return new PageLine(name, qty, unitPrice,
						options == null ? List.of() : options.stream().map(Option::words).toList());
			}
		}

		record Option(String group, String name) {

			String words() {
				return group + ": " + name;
			}
		}

		/** Defaults the discount and the fee to 0 for events published before there were coupons and fees. */
		@Override
		public PageContent fields() {
			return PageContent.builder()
				.storeId(storeId)
				.storeName(storeName)
				.lines(lines == null ? null : lines.stream().map(Line::shown).toList())
				.price(price)
				.discount(discount == null ? 0 : discount)
				.couponId(couponId)
				.deliveryFee(deliveryFee == null ? 0 : deliveryFee)
				.build();
		}
	}

	@EventType("OrderCancelled.v1")
	record OrderCancelled(long orderId, String customerId, String reason) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().reason(reason).build();
		}
	}

	@EventType("OrderSettled.v1")
	record OrderSettled(long orderId, String customerId) implements PageEvent {}

	@EventType("PaymentApproved.v1")
	record PaymentApproved(long orderId, String customerId) implements PageEvent {}

	@EventType("PayCancelled.v1")
	record PayCancelled(long orderId, String customerId, long refunded, String reason) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().refunded(refunded).reason(reason).build();
		}
	}

	@EventType("OrderReceived.v1")
	record OrderReceived(long orderId, String customerId, Instant answerBy) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().answerBy(answerBy).build();
		}
	}

	@EventType("OrderAccepted.v1")
	record OrderAccepted(long orderId, String customerId, Instant promisedAt) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().promisedAt(promisedAt).build();
		}
	}

	@EventType("CookDelayed.v1")
	record CookDelayed(long orderId, String customerId, Instant promisedAt, String reason) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().promisedAt(promisedAt).reason(reason).build();
		}
	}

	@EventType("OrderRejected.v1")
	record OrderRejected(long orderId, String customerId, String reason) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().reason(reason).build();
		}
	}

	@EventType("CookStarted.v1")
	record CookStarted(long orderId, String customerId) implements PageEvent {}

	@EventType("CookFinished.v1")
	record CookFinished(long orderId, String customerId) implements PageEvent {}

	@EventType("CookCancelled.v1")
	record CookCancelled(long orderId, String customerId) implements PageEvent {}

	@EventType("DeliveryReady.v1")
	record DeliveryReady(long orderId, String customerId) implements PageEvent {}

	@EventType("Picked.v1")
	record Picked(long orderId, String customerId, String riderId) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().riderId(riderId).build();
		}
	}

	@EventType("DeliveryReleased.v1")
	record DeliveryReleased(long orderId, String customerId, String riderId, String reason) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().riderId(riderId).reason(reason).build();
		}
	}

	@EventType("Arrived.v1")
	record Arrived(long orderId, String customerId, String riderId) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().riderId(riderId).build();
		}
	}

	@EventType("DeliveryConfirmed.v1")
	record DeliveryConfirmed(long orderId, String customerId, String riderId) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().riderId(riderId).build();
		}
	}

	@EventType("DeliveryCancelled.v1")
	record DeliveryCancelled(long orderId, String customerId) implements PageEvent {}

	@EventType("CouponIssued.v1")
	record CouponIssued(long orderId, String customerId, String code) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().couponCode(code).build();
		}
	}

	@EventType("CouponRevoked.v1")
	record CouponRevoked(long orderId, String customerId) implements PageEvent {}

	@EventType("DeliveryFailed.v1")
	record DeliveryFailed(long orderId, String customerId, String riderId, String reason) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().riderId(riderId).reason(reason).build();
		}
	}

	@EventType("OrderAnonymised.v1")
	record OrderAnonymised(long orderId) implements PageEvent {

		@Override
		public String customerId() {
			return Anonymous.of(orderId);
		}
	}

	@EventType("OrderCancelHeld.v1")
	record OrderCancelHeld(long orderId, String customerId, String reason, Instant expiresAt) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().cancelRequest(CancelRequest.held(expiresAt)).reason(reason).build();
		}
	}

	@EventType("OrderCancelRefused.v1")
	record OrderCancelRefused(long orderId, String customerId, String outcome, String reason) implements PageEvent {
		@Override
		public PageContent fields() {
			return PageContent.builder().cancelRequest(CancelRequest.refused(outcome)).reason(reason).build();
		}
	}
}
