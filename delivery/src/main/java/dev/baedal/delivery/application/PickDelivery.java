package dev.baedal.delivery.application;

import java.time.Clock;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.messaging.Outbox;
import dev.baedal.platform.operator.AuditTrail;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A rider picks a delivery and reports the arrival (M08), gives it back or cannot hand it over; or an operator takes
 * it from the rider.
 */
@Service
@Transactional
public class PickDelivery {

	private final Deliveries deliveries;
	private final Outbox outbox;
	private final Clock clock;
	private final AuditTrail audit;

	PickDelivery(Deliveries deliveries, Outbox outbox, Clock clock, AuditTrail audit) {
		this.deliveries = deliveries;
		this.outbox = outbox;
		this.clock = clock;
		this.audit = audit;
	}

	/** @throws dev.baedal.platform.lifecycle.NotAllowed unless it is ready, or picked by the same rider */
	public Delivery pick(long orderId, String claimed) {
		String riderId = Caller.now().speaksAs(Role.RIDER, "riderId", claimed);
		Delivery delivery = require(orderId);
		delivery.pick(riderId, clock.instant()).ifPresent(outbox::publish);
		return delivery;
	}

	/** @throws dev.baedal.platform.lifecycle.NotAllowed unless it is picked */
	public Delivery arrive(long orderId) {
		Delivery delivery = requireBrought(Caller.now().require(Role.RIDER, Role.OWNER), orderId);
		outbox.publish(delivery.arrive(clock.instant()));
		return delivery;
	}

	/** @throws dev.baedal.platform.lifecycle.NotAllowed unless it is picked, and by this rider */
	public Delivery giveBack(long orderId, String claimed, String reason) {
		String riderId = Caller.now().speaksAs(Role.RIDER, "riderId", claimed);
		Delivery delivery = requireBrought(Caller.now(), orderId);
		outbox.publish(delivery.giveBack(riderId, reason, clock.instant()));
		return delivery;
	}

	/** @throws dev.baedal.platform.lifecycle.NotAllowed unless it is picked or arrived, and this rider has it, or it is a parcel of this owner's store */
	public Delivery fail(long orderId, String claimed, String reason) {
		Caller caller = Caller.now().require(Role.RIDER, Role.OWNER);
		Delivery delivery = requireBrought(caller, orderId);
		String bringer = delivery.isParcel() && !caller.trusted() ? delivery.getRiderId() : caller.speaksAs(Role.RIDER, "riderId", claimed);
		outbox.publish(delivery.fail(bringer, reason, clock.instant()));
		return delivery;
	}

	/**
	 * An operator's command: a rider who is lost keeps no dinner, and what failed is tried again.
	 *
	 * @throws dev.baedal.platform.lifecycle.NotAllowed unless it is picked, arrived or failed
	 */
	public void release(long orderId, String reason) {
		audit.note("ReleaseDelivery", orderId, reason);
		require(orderId).release(reason, clock.instant()).forEach(outbox::publish);
	}

	/** What somebody else brings is nothing that there is. */
	private Delivery requireBrought(Caller caller, long orderId) {
		return deliveries.findForUpdate(orderId)
			.filter(own -> own.isBroughtBy(caller))
			.orElseThrow(() -> new NotFound("delivery of order", orderId));
	}

	private Delivery require(long orderId) {
		return deliveries.findForUpdate(orderId).orElseThrow(() -> new NotFound("delivery of order", orderId));
	}
}
