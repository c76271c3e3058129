package dev.baedal.delivery.domain;

import static dev.baedal.delivery.domain.DeliveryStatus.ARRIVED;
import static dev.baedal.delivery.domain.DeliveryStatus.CANCELLED;
import static dev.baedal.delivery.domain.DeliveryStatus.CONFIRMED;
import static dev.baedal.delivery.domain.DeliveryStatus.CONFIRMING;
import static dev.baedal.delivery.domain.DeliveryStatus.PICKED;
import static dev.baedal.delivery.domain.DeliveryStatus.READY;
import static dev.baedal.delivery.domain.DeliveryStatus.WAITING;

import java.util.EnumSet;
import java.util.Set;

import dev.baedal.platform.lifecycle.Step;

/** The table of a delivery's life: who may do what when. A step that is not in it does not happen. */
public enum DeliveryStep implements Step<DeliveryStatus> {

	/** Follows from CookFinished: riders see it now (M07). */
	OFFER(false, READY, WAITING),

	/** The rider's commands (M08). */
	PICK(true, PICKED, READY),
	ARRIVE(true, ARRIVED, PICKED),

	/** An operator takes it from its rider, and it is offered again. */
	RELEASE(false, READY, PICKED, ARRIVED),

	/** The customer's command (M11); while order has not answered it may be given again. */
	CONFIRM(true, CONFIRMING, PICKED, ARRIVED, CONFIRMING),

	/** What order answers to it. A no leads back to where the delivery was. */
	CLOSE(false, CONFIRMED, CONFIRMING),
	BACK_ON_THE_ROAD(false, PICKED, CONFIRMING),
	BACK_AT_THE_DOOR(false, ARRIVED, CONFIRMING),

	/** Follows from OrderRejected and OrderCancelled (M06). Order cancels nothing that it closed. */
	CANCEL(false, CANCELLED, WAITING, READY, PICKED, ARRIVED, CONFIRMING);

	private final boolean command;
	private final DeliveryStatus to;
	private final Set<DeliveryStatus> from;

	DeliveryStep(boolean command, DeliveryStatus to, DeliveryStatus first, DeliveryStatus... more) {
		this.command = command;
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
}
