package dev.baedal.delivery.application;

import java.time.Clock;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.Delivery;
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
	public void placed(long orderId, String customerId, long storeId, String region, String address) {
		if (deliveries.findById(orderId).isEmpty()) {
			deliveries.save(Delivery.waiting(orderId, customerId, storeId, region, address, clock.instant()));
		}
	}

	public void accepted(long orderId) {
		require(orderId).accepted(clock.instant());
	}

	public void cooked(long orderId) {
		require(orderId).offer(clock.instant()).ifPresent(outbox::publish);
	}

	/** Undoes delivery's part of a rejected or cancelled order, and always answers (M06). */
	public void cancelled(long orderId, String customerId, long storeId) {
		Delivery delivery = deliveries.findById(orderId)
			.orElseGet(() -> deliveries.save(Delivery.tombstone(orderId, customerId, storeId, clock.instant())));
		outbox.publish(delivery.cancel(clock.instant()));
	}

	private Delivery require(long orderId) {
		return deliveries.findById(orderId).orElseThrow(() -> new NotFound("delivery of order", orderId));
	}
}
