package dev.baedal.delivery.application.riding;

import java.time.Clock;
import java.util.function.Predicate;

import dev.baedal.delivery.domain.Deliveries;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.delivery.domain.DeliveryTransition;
import dev.baedal.messaging.Outbox;
import dev.baedal.platform.operator.AuditTrail;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A rider's commands: pick, arrive (M08), give back, fail; and an operator's release, which takes a delivery from its
 * rider.
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

	/**
	 * Picks a delivery. A repeated command by the same rider changes nothing.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless the delivery is ready
	 */
	public Delivery pick(long orderId, @Nullable String claimed) {
		String riderId = Caller.now().speaksAs(Role.RIDER, "riderId", claimed);
		Delivery delivery = require(orderId, any -> true);
		delivery.pick(riderId, clock.instant()).ifPresent(outbox::publish);
		return delivery;
	}

	/**
	 * Reports the arrival. A repeated command by the same caller changes nothing.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless it is picked
	 */
	public Delivery arrive(long orderId) {
		Caller caller = Caller.now().require(Role.RIDER, Role.OWNER);
		Delivery delivery = require(orderId, own -> DeliveryAccess.actsAsRider(caller, own));
		if (!delivery.getRide().isRepeated(DeliveryTransition.ARRIVE, caller.giver())) {
			outbox.publish(delivery.arrive(clock.instant()));
			delivery.getRide().given(DeliveryTransition.ARRIVE, caller.giver());
		}
		return delivery;
	}

	/**
	 * Gives a delivery back. A repeated command by the same rider changes nothing while no other rider has the
	 * delivery.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless it is picked, and by this rider
	 */
	public Delivery giveBack(long orderId, @Nullable String claimed, String reason) {
		Caller caller = Caller.now();
		String riderId = caller.speaksAs(Role.RIDER, "riderId", claimed);
		Delivery delivery = require(orderId,
				own -> DeliveryAccess.actsAsRider(caller, own) || own.getRide().isGivenBackBy(riderId));
		if (!delivery.getRide().isGivenBackBy(riderId)) {
			outbox.publish(delivery.giveBack(riderId, reason, clock.instant()));
			delivery.getRide().given(DeliveryTransition.GIVE_BACK, riderId);
		}
		return delivery;
	}

	/**
	 * Reports a failed hand-over. A repeated command by the same caller changes nothing.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless it is picked or arrived, and this rider has it, or it is
	 * a parcel of this owner's store
	 */
	public Delivery fail(long orderId, @Nullable String claimed, String reason) {
		Caller caller = Caller.now().require(Role.RIDER, Role.OWNER);
		Delivery delivery = require(orderId, own -> DeliveryAccess.actsAsRider(caller, own));
		String riderOrCarrier = delivery.getRide().isParcel() && !caller.trusted()
				? delivery.getRide().carrier().orElseThrow()
				: caller.speaksAs(Role.RIDER, "riderId", claimed);
		if (!delivery.getRide().isRepeated(DeliveryTransition.FAIL, riderOrCarrier)) {
			outbox.publish(delivery.fail(riderOrCarrier, reason, clock.instant()));
			delivery.getRide().given(DeliveryTransition.FAIL, riderOrCarrier);
		}
		return delivery;
	}

	/**
	 * Releases a delivery by an operator's command: a lost rider's delivery and a failed one are offered again. A
	 * repeated command by the same operator changes nothing while no rider has the delivery.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless it is picked, arrived or failed
	 */
	public void release(long orderId, String reason) {
		String operator = Caller.now().require(Role.OPERATOR).giver();
		Delivery delivery = require(orderId, any -> true);
		if (delivery.getRide().getRiderId() != null
				|| !delivery.getRide().isRepeated(DeliveryTransition.RELEASE, operator)) {
			audit.note("ReleaseDelivery", orderId, reason);
			delivery.release(reason, clock.instant()).forEach(outbox::publish);
			delivery.getRide().given(DeliveryTransition.RELEASE, operator);
		}
	}

	/** Locks the delivery. One that is not the caller's is NotFound, as if there were none. */
	private Delivery require(long orderId, Predicate<Delivery> isTheirs) {
		return deliveries.findForUpdate(orderId)
			.filter(isTheirs)
			.orElseThrow(() -> new NotFound("delivery of order", orderId));
	}
}
