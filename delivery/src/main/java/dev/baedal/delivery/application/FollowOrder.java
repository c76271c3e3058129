package dev.baedal.delivery.application;

import java.time.Clock;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.delivery.domain.PlacedOrder;
import dev.baedal.messaging.Outbox;
import dev.baedal.platform.problem.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows what order and store say about an order. Runs in the transaction of the inbox. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowOrder {

	private final Deliveries deliveries;
	private final Outbox outbox;
	private final Clock clock;

	FollowOrder(Deliveries deliveries, Outbox outbox, Clock clock) {
		this.deliveries = deliveries;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** Notes it in advance (M14). One that is known already, or ended before it was heard of, stays as it is. */
	public void placed(PlacedOrder order) {
		if (deliveries.findById(order.orderId()).isEmpty()) {
			deliveries.save(Delivery.waiting(order, clock.instant()));
		}
	}

	public void accepted(long orderId) {
		require(orderId).accepted(clock.instant()).forEach(outbox::publish);
	}

	public void cooked(long orderId) {
		require(orderId).cooked(clock.instant()).forEach(outbox::publish);
	}

	/**
	 * Undoes delivery's part of a rejected or cancelled order, and always answers (M06); where a coupon has to be
	 * revoked first, with that (M19).
	 *
	 * @param coupon whether coupon answers too
	 */
	public void cancelled(long orderId, String customerId, long storeId, boolean coupon) {
		Delivery delivery = deliveries.findById(orderId)
			.orElseGet(
					() -> deliveries.save(Delivery.tombstone(orderId, customerId, storeId, coupon, clock.instant())));
		delivery.cancel(clock.instant()).ifPresent(outbox::publish);
	}

	/** No coupon of the order is left, so a delivery that waited for that is cancelled now. */
	public void couponRevoked(long orderId) {
		deliveries.findById(orderId)
			.flatMap(delivery -> delivery.couponRevoked(clock.instant()))
			.ifPresent(outbox::publish);
	}

	/** Of an order that never came here there is nothing to forget. */
	public void anonymise(long orderId) {
		deliveries.findById(orderId).ifPresent(Delivery::anonymise);
	}

	private Delivery require(long orderId) {
		return deliveries.findById(orderId).orElseThrow(() -> new NotFound("delivery of order", orderId));
	}
}
