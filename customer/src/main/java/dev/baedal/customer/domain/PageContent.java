package dev.baedal.customer.domain;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import lombok.Builder;
import org.jspecify.annotations.Nullable;

/**
 * The content of an order's page. The fields of an event are a PageContent too, with all others null. A field that is
 * added here is shown, filled from events, rebuilt and exported as it is, and erased if it is {@link Personal}.
 *
 * @param storeName the store's name when ordered; null for an order that was placed before the event had it
 * @param lines null until OrderPlaced arrives, and in a page from before pages had lines, until a rebuild
 * @param price in won
 * @param discount the discount of the redeemed coupon, in won; already subtracted from the price
 * @param couponId the redeemed coupon; null for none
 * @param status null until OrderPlaced arrives; until then the page is not shown
 * @param reason the reason of the rejection or cancellation; in an event, the event's reason
 * @param settled whether nothing is left to do about the order
 * @param answerBy the earliest time at which the store's silence rejects the order; null if it never waited for an owner
 * @param promisedAt when the store says that the order is ready; null without a promise
 * @param refunded in won
 * @param couponCode the code of the coupon that the order earned
 * @param deliveryFee in won, part of the price; null in a page from before there were fees
 */
@Embeddable
@Builder(toBuilder = true)
public record PageContent(@Nullable Long storeId, @Nullable String storeName,
		@Column(name = "order_lines") @Convert(converter = LinesInOneColumn.class) @Nullable List<PageLine> lines,
		@Nullable Long price, @Nullable Long discount, @Personal @Nullable Long couponId,
		@Enumerated(EnumType.STRING) @Nullable OrderStatus status,
		@Enumerated(EnumType.STRING) @Nullable PaymentState payment,
		@Enumerated(EnumType.STRING) @Nullable CookingState cooking,
		@Enumerated(EnumType.STRING) @Nullable DeliveryState delivery, @Personal @Nullable String riderId,
		@Personal @Nullable String reason, boolean settled, @Nullable Long refunded,
		@Personal @Nullable String couponCode, @Enumerated(EnumType.STRING) @Nullable CouponState coupon,
		@Embedded @Nullable CancelRequest cancelRequest, @Nullable Instant placedAt, @Nullable Instant answerBy,
		@Nullable Instant promisedAt, @Nullable Long deliveryFee) {

	public static final PageContent EMPTY = builder().build();

	private static final Set<DeliveryState> WITH_A_RIDER = EnumSet.of(DeliveryState.PICKED, DeliveryState.ARRIVED,
			DeliveryState.FAILED);

	/** Whether a cancel request waits for a decision; false once the order has ended. */
	public boolean awaitsCancelDecision() {
		return CancelRequest.isUndecided(cancelRequest, status);
	}

	/** @param fields the fields that the event has */
	PageContent after(TrackedEvent event, PageContent fields, Instant at) {
		if (event == TrackedEvent.DELIVERY_RELEASED) {
			return releasedFrom(fields.riderId);
		}
		PageContent next = RecordFields.copy(this, (field, current) -> next(field, current, event, fields));
		return next.toBuilder()
			// the reason of the final status: a cancellation overrides a rejection
			.reason(next.status == status ? reason : fields.reason)
			.settled(settled || event.settles())
			.promisedAt(later(promisedAt, fields.promisedAt))
			.cancelRequest(CancelRequest.after(cancelRequest, fields.cancelRequest))
			.placedAt(placedAt == null && event == TrackedEvent.ORDER_PLACED ? at : placedAt)
			.build();
	}

	/** A status advances where it may; a field that is missing is filled in, and the first value stays. */
	private static @Nullable Object next(RecordComponent field, @Nullable Object current, TrackedEvent event,
			PageContent fields) {
		if (Stage.class.isAssignableFrom(field.getType())) {
			return Stage.next(current, event.leadsTo(field.getType()));
		}
		return current == null ? RecordFields.get(field, fields) : current;
	}

	/** A delay moves the promised time ahead, so the later time is the newer one, whichever event comes first. */
	private static @Nullable Instant later(@Nullable Instant known, @Nullable Instant update) {
		return known == null || update != null && update.isAfter(known) ? update : known;
	}

	/** Takes the delivery from the named rider. Ignores an outdated event, whose rider does not have the delivery. */
	private PageContent releasedFrom(@Nullable String rider) {
		if (!WITH_A_RIDER.contains(delivery) || !Objects.equals(rider, riderId)) {
			return this;
		}
		return toBuilder().delivery(DeliveryState.READY)
			.riderId(null)
			.status(status == OrderStatus.DELIVERING ? OrderStatus.COOKED : status)
			.build();
	}

	PageContent anonymous() {
		return RecordFields.copy(this, (field, current) -> field.isAnnotationPresent(Personal.class) ? null : current);
	}
}
