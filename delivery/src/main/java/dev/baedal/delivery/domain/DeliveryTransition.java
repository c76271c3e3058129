package dev.baedal.delivery.domain;

import static dev.baedal.delivery.domain.DeliveryStatus.ARRIVED;
import static dev.baedal.delivery.domain.DeliveryStatus.CANCELLED;
import static dev.baedal.delivery.domain.DeliveryStatus.CANCELLING;
import static dev.baedal.delivery.domain.DeliveryStatus.CONFIRMED;
import static dev.baedal.delivery.domain.DeliveryStatus.CONFIRMING;
import static dev.baedal.delivery.domain.DeliveryStatus.FAILED;
import static dev.baedal.delivery.domain.DeliveryStatus.PICKED;
import static dev.baedal.delivery.domain.DeliveryStatus.READY;
import static dev.baedal.delivery.domain.DeliveryStatus.WAITING;
import static dev.baedal.delivery.domain.DeliveryStatus.WAITING_COUPON;
import static dev.baedal.delivery.domain.Fulfilment.BREW_PICKUP;
import static dev.baedal.delivery.domain.Fulfilment.KITCHEN_RIDER;
import static dev.baedal.delivery.domain.Fulfilment.SHIP_ON_PAYMENT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.baedal.platform.lifecycle.Transition;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;

/**
 * The state machine of a delivery: which transition is allowed from which status, by fulfilment. Any other is refused.
 */
public enum DeliveryTransition implements Transition<DeliveryStatus> {

	/** Follows from CookFinished, or from OrderAccepted where nothing is cooked; riders see the delivery now (M07). */
	OFFER(false, Fulfilment.ALL, READY, WAITING),
	/**
	 * Replaces OFFER where a coupon has to be issued first; the coupon, or an operator, then lets the delivery go
	 * (M19).
	 */
	ASK_COUPON(false, Fulfilment.ALL, WAITING_COUPON, WAITING),
	LET_GO(false, Fulfilment.ALL, READY, WAITING_COUPON),

	/** The rider's commands (M08); a parcel leaves without one. */
	PICK(true, Set.of(KITCHEN_RIDER), PICKED, READY),
	SHIP(false, Set.of(SHIP_ON_PAYMENT), PICKED, READY),
	ARRIVE(true, Set.of(KITCHEN_RIDER, SHIP_ON_PAYMENT), ARRIVED, PICKED),
	GIVE_BACK(true, Set.of(KITCHEN_RIDER), READY, PICKED),
	FAIL(true, Set.of(KITCHEN_RIDER, SHIP_ON_PAYMENT), FAILED, PICKED, ARRIVED),

	/** An operator takes the delivery from its rider, and it is offered again. */
	RELEASE(false, Fulfilment.ALL, READY, PICKED, ARRIVED, FAILED),

	/** The customer's command (M11), or that of the staff at a counter; repeatable while order has not answered. */
	CONFIRM(true, Set.of(KITCHEN_RIDER, SHIP_ON_PAYMENT), CONFIRMING, PICKED, ARRIVED, CONFIRMING),
	HANDOVER(true, Set.of(BREW_PICKUP), CONFIRMING, READY, CONFIRMING),
	/** Order's answer to CONFIRM and HANDOVER. A refusal leads back to the previous status. */
	CLOSE(false, Fulfilment.ALL, CONFIRMED, CONFIRMING),
	BACK_AT_THE_COUNTER(false, Fulfilment.ALL, READY, CONFIRMING),
	BACK_ON_THE_ROAD(false, Fulfilment.ALL, PICKED, CONFIRMING),
	BACK_AT_THE_DOOR(false, Fulfilment.ALL, ARRIVED, CONFIRMING),

	/** Follows from OrderRejected and OrderCancelled (M06). Order never cancels an order that it closed. */
	CANCEL(false, Fulfilment.ALL, CANCELLED, WAITING, WAITING_COUPON, READY, PICKED, ARRIVED, CONFIRMING, FAILED),
	/** Replaces CANCEL where a coupon has to be revoked first (M19). */
	AWAIT_REVOCATION(false, Fulfilment.ALL, CANCELLING, WAITING, WAITING_COUPON, READY, PICKED, ARRIVED, CONFIRMING,
			FAILED),
	FINISH_CANCEL(false, Fulfilment.ALL, CANCELLED, CANCELLING);

	private final boolean command;
	private final Set<Fulfilment> at;
	private final DeliveryStatus to;
	private final Set<DeliveryStatus> from;

	DeliveryTransition(boolean command, Set<Fulfilment> at, DeliveryStatus to, DeliveryStatus first,
			DeliveryStatus... more) {
		this.command = command;
		this.at = at;
		this.to = to;
		this.from = EnumSet.of(first, more);
	}

	@Override
	public Set<DeliveryStatus> from() {
		return from;
	}

	@Override
	public DeliveryStatus to() {
		return to;
	}

	@Override
	public boolean isCommand() {
		return command;
	}

	/** Giving back, releasing, order's refusal to close, and the end of the order. */
	@Override
	public boolean isUndoing() {
		return switch (this) {
			case GIVE_BACK, RELEASE, BACK_AT_THE_COUNTER, BACK_ON_THE_ROAD, BACK_AT_THE_DOOR, CANCEL, AWAIT_REVOCATION,
					FINISH_CANCEL ->
				true;
			default -> false;
		};
	}

	boolean isAllowed(DeliveryStatus current, Fulfilment fulfilment) {
		return isAllowed(current) && at.contains(fulfilment);
	}

	/** @throws TransitionNotAllowed naming the commands allowed instead for this fulfilment */
	DeliveryStatus apply(DeliveryStatus current, Fulfilment fulfilment) {
		if (!isAllowed(current, fulfilment)) {
			throw new TransitionNotAllowed(name(), current, allowed(current, fulfilment));
		}
		return to;
	}

	private static List<String> allowed(DeliveryStatus current, Fulfilment fulfilment) {
		return Stream.of(values())
			.filter(step -> step.command && step.isAllowed(current, fulfilment))
			.map(Transition::name)
			.toList();
	}
}
