package dev.baedal.delivery.application;

import java.time.Clock;
import java.time.Instant;

import dev.baedal.delivery.domain.Delivery;
import dev.baedal.delivery.domain.PlacedOrder;
import dev.baedal.messaging.BatchRows;
import dev.baedal.messaging.Outbox;
import dev.baedal.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applies the events of order, store and coupon to a delivery. Runs in the inbox transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowOrder {

	private final BatchRows<Delivery> deliveries;
	private final Outbox outbox;
	private final Clock clock;

	FollowOrder(BatchRows<Delivery> deliveries, Outbox outbox, Clock clock) {
		this.deliveries = deliveries;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Creates the delivery in advance (M14). One that is already known, or ended before its OrderPlaced arrived, stays
	 * as it is.
	 */
	public void placed(PlacedOrder order) {
		if (deliveries.find(order.orderId()).isEmpty()) {
			deliveries.add(Delivery.waiting(order, clock.instant()));
		}
	}

	/** @param promisedAt when the order is to be ready; null without a promise */
	public void accepted(long orderId, @Nullable Instant promisedAt) {
		Delivery delivery = require(orderId);
		delivery.getRide().promised(promisedAt);
		delivery.accepted(clock.instant()).forEach(outbox::publish);
	}

	public void delayed(long orderId, Instant promisedAt) {
		require(orderId).getRide().promised(promisedAt);
	}

	public void cooked(long orderId) {
		require(orderId).cooked(clock.instant()).forEach(outbox::publish);
	}

	/**
	 * Cancels the delivery of a rejected or cancelled order, and always answers (M06); if a coupon has to be revoked
	 * first, the answer follows the revocation (M19).
	 *
	 * @param coupon whether coupon answers too
	 */
	public void cancelled(long orderId, String customerId, long storeId, boolean coupon) {
		Delivery delivery = deliveries.find(orderId)
			.orElseGet(() -> deliveries.add(Delivery.tombstone(orderId, customerId, storeId, coupon, clock.instant())));
		delivery.cancel(clock.instant()).ifPresent(outbox::publish);
	}

	/** Cancels a delivery that waited for the revocation, now that no coupon of the order is left. */
	public void couponRevoked(long orderId) {
		deliveries.find(orderId)
			.flatMap(delivery -> delivery.couponRevoked(clock.instant()))
			.ifPresent(outbox::publish);
	}

	/** Does nothing for an order that never reached this service. */
	public void anonymise(long orderId) {
		deliveries.find(orderId).ifPresent(Delivery::anonymise);
	}

	private Delivery require(long orderId) {
		return deliveries.find(orderId).orElseThrow(() -> new NotFound("delivery of order", orderId));
	}
}
