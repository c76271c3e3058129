package dev.baedal.delivery.application;

import java.time.Clock;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.messaging.Outbox;
import dev.baedal.platform.problem.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A rider picks a delivery and reports the arrival (M08), or an operator takes it from the rider. */
@Service
@Transactional
public class PickDelivery {

	private final Deliveries deliveries;
	private final Outbox outbox;
	private final Clock clock;

	PickDelivery(Deliveries deliveries, Outbox outbox, Clock clock) {
		this.deliveries = deliveries;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** @throws dev.baedal.platform.lifecycle.NotAllowed unless it is ready, or picked by the same rider */
	public Delivery pick(long orderId, String riderId) {
		Delivery delivery = require(orderId);
		delivery.pick(riderId, clock.instant()).ifPresent(outbox::publish);
		return delivery;
	}

	/** @throws dev.baedal.platform.lifecycle.NotAllowed unless it is picked */
	public Delivery arrive(long orderId) {
		Delivery delivery = require(orderId);
		outbox.publish(delivery.arrive(clock.instant()));
		return delivery;
	}

	/**
	 * An operator's command: a rider who is lost keeps no dinner.
	 *
	 * @throws dev.baedal.platform.lifecycle.NotAllowed unless it is picked or arrived
	 */
	public void release(long orderId, String reason) {
		outbox.publish(require(orderId).release(reason, clock.instant()));
	}

	private Delivery require(long orderId) {
		return deliveries.findForUpdate(orderId).orElseThrow(() -> new NotFound("delivery of order", orderId));
	}
}
