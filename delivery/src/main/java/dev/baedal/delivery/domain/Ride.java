package dev.baedal.delivery.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

import dev.baedal.platform.lifecycle.GivenCommands;
import dev.baedal.platform.text.Anonymous;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The transport of an order: its rider or carrier, its status, and the commands that each caller gave. */
@Embeddable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Ride {

	@Enumerated(EnumType.STRING)
	private Fulfilment fulfilment;

	@Enumerated(EnumType.STRING)
	private DeliveryStatus status;

	/** The rider who has the delivery; without a rider, the carrier of the fulfilment. */
	private @Nullable String riderId;

	/** The reason of a failed hand-over, until an operator decides. */
	private @Nullable String failure;

	/** Commands given by riders, owners and operators. Transitions caused by an event are not recorded. */
	@Column(name = "commands_given")
	@Convert(converter = GivenCommands.InOneColumn.class)
	private GivenCommands given = GivenCommands.none();

	/** When the store says that the order is ready; null without a promise. */
	private @Nullable Instant promisedAt;

	private @Nullable Instant readyAt;
	private @Nullable Instant pickedAt;
	private @Nullable Instant arrivedAt;
	private @Nullable Instant confirmedAt;
	private Instant updatedAt;

	Ride(Fulfilment fulfilment, DeliveryStatus status, Instant now) {
		this.fulfilment = fulfilment;
		this.status = status;
		this.updatedAt = now;
	}

	public String getStatusLabel() {
		return status.label();
	}

	public boolean isParcel() {
		return fulfilment == Fulfilment.SHIP_ON_PAYMENT;
	}

	/** Whether riders may pick the delivery. */
	public boolean isOnOffer() {
		return status == DeliveryStatus.READY && fulfilment == Fulfilment.KITCHEN_RIDER;
	}

	/** Whether a carrier, such as the staff at a counter, replaces the rider. */
	public boolean hasCarrier() {
		return fulfilment.carrier() != null;
	}

	public Optional<String> carrier() {
		return Optional.ofNullable(fulfilment.carrier());
	}

	/** Whether this caller repeats a command whose effect still stands. */
	public boolean isRepeated(DeliveryTransition command, String giver) {
		return given.isRepeated(command, status, giver);
	}

	/** Whether this rider gave the delivery back and it is still without a rider. */
	public boolean isGivenBackBy(String rider) {
		return riderId == null && isRepeated(DeliveryTransition.GIVE_BACK, rider);
	}

	/** Records who gave a command that was carried out. */
	public void given(DeliveryTransition command, String giver) {
		given = given.with(command.name(), giver);
	}

	/**
	 * Confirms for the customer. The use case requests the close from order next, unless order has closed the order
	 * already.
	 */
	public void confirm(Instant now) {
		if (status != DeliveryStatus.CONFIRMED) {
			take(DeliveryTransition.CONFIRM, now);
		}
	}

	/**
	 * Records the hand-over by the staff. The use case requests the close from order next, unless order has closed the
	 * order already.
	 */
	public void handOver(Instant now) {
		if (status != DeliveryStatus.CONFIRMED || fulfilment != Fulfilment.BREW_PICKUP) {
			take(DeliveryTransition.HANDOVER, now);
			riderId = fulfilment.carrier();
		}
	}

	/** Confirms for a customer who has not confirmed. Changes nothing once the status has changed. */
	public boolean confirmArrived(Instant before, Instant now) {
		return confirmIf(
				status == DeliveryStatus.ARRIVED && !isParcel() && arrivedAt != null && arrivedAt.isBefore(before),
				now);
	}

	/** As {@link #confirmArrived}, for a parcel, whose arrival may never be reported. */
	public boolean confirmShipped(Instant before, Instant now) {
		boolean onItsWay = status == DeliveryStatus.PICKED || status == DeliveryStatus.ARRIVED;
		return confirmIf(onItsWay && isParcel() && pickedAt != null && pickedAt.isBefore(before), now);
	}

	private boolean confirmIf(boolean unconfirmed, Instant now) {
		if (unconfirmed) {
			confirm(now);
		}
		return unconfirmed;
	}

	/** Returns to the previous status after a refused close. Changes nothing if order's cancel arrived first. */
	public void back(Instant now) {
		if (status != DeliveryStatus.CONFIRMING) {
			return;
		}
		if (pickedAt == null) {
			take(DeliveryTransition.BACK_AT_THE_COUNTER, now);
			riderId = null;
		}
		else {
			take(arrivedAt == null ? DeliveryTransition.BACK_ON_THE_ROAD : DeliveryTransition.BACK_AT_THE_DOOR, now);
		}
	}

	void offer(DeliveryTransition transition, Instant now) {
		take(transition, now);
		readyAt = now;
	}

	/** @return the carrier */
	String ship(Instant now) {
		String carrier = carrier().orElseThrow();
		handTo(DeliveryTransition.SHIP, carrier, now);
		return carrier;
	}

	/** @return false when the same rider repeats the command */
	boolean pick(String riderId, Instant now) {
		if (riderId.equals(this.riderId)
				&& (status == DeliveryStatus.PICKED || isRepeated(DeliveryTransition.PICK, riderId))) {
			return false;
		}
		handTo(DeliveryTransition.PICK, riderId, now);
		given(DeliveryTransition.PICK, riderId);
		return true;
	}

	private void handTo(DeliveryTransition transition, String riderId, Instant now) {
		take(transition, now);
		this.riderId = riderId;
		pickedAt = now;
	}

	void arrive(Instant now) {
		take(DeliveryTransition.ARRIVE, now);
		arrivedAt = now;
	}

	void fail(String reason, Instant now) {
		take(DeliveryTransition.FAIL, now);
		failure = reason;
	}

	/** @return the rider or carrier who had the delivery */
	String free(DeliveryTransition transition, Instant now) {
		take(transition, now);
		String had = riderOrCarrier();
		riderId = null;
		failure = null;
		readyAt = now;
		pickedAt = null;
		arrivedAt = null;
		return had;
	}

	void close(Instant now) {
		take(DeliveryTransition.CLOSE, now);
		confirmedAt = now;
	}

	/** The rider or carrier who has the delivery, from when it leaves the store. */
	String riderOrCarrier() {
		return requireNonNull(riderId, "a delivery that has left has a rider or a carrier");
	}

	/** @throws OtherRider if another rider has the delivery */
	void requireRider(DeliveryTransition transition, String riderId) {
		transition.apply(status, fulfilment);
		if (!riderId.equals(this.riderId)) {
			throw new OtherRider(transition, status);
		}
	}

	/** The rider to notify when the delivery is taken from them; empty for a carrier and for an anonymised rider. */
	Optional<String> rider() {
		return Optional.ofNullable(riderId).filter(id -> !hasCarrier() && !Anonymous.is(id));
	}

	void anonymise(String anonymous) {
		failure = null;
		given = GivenCommands.none();
		riderId = riderId == null || hasCarrier() ? riderId : anonymous;
	}

	/** Keeps the later time, which is the newer promise. It changes no status and no deadline. */
	public void promised(@Nullable Instant at) {
		if (at != null && (promisedAt == null || at.isAfter(promisedAt))) {
			promisedAt = at;
		}
	}

	/** Records a change that is no transition. */
	void touch(Instant now) {
		updatedAt = now;
	}

	void take(DeliveryTransition transition, Instant now) {
		status = transition.apply(status, fulfilment);
		updatedAt = now;
	}
}
