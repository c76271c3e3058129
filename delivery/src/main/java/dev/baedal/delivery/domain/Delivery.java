package dev.baedal.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baedal.delivery.domain.DeliveryEvent.Arrived;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryCancelled;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryConfirmed;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryFailed;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryReady;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryReleased;
import dev.baedal.delivery.domain.DeliveryEvent.Picked;
import dev.baedal.platform.deadline.Backoff;
import dev.baedal.platform.lifecycle.GivenCommands;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.text.Anonymous;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** The delivery of an order from the store to the customer; one per order. */
@Entity
@Table(name = "delivery")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Delivery {

	@Id
	private Long orderId;

	@Version
	@JsonIgnore
	private Long version;

	/** Rendered by {@link #getShownCustomerId()}. */
	@JsonIgnore
	private String customerId;
	private long storeId;

	/**
	 * In lower case. Null, like the address, in a tombstone: the order was cancelled before its OrderPlaced arrived.
	 */
	private String region;

	/** Rendered by {@link #getShownAddress()}. */
	@JsonIgnore
	private String address;

	@Enumerated(EnumType.STRING)
	private Fulfilment fulfilment;

	@Embedded
	private CouponGate gate;

	/** Whether the store accepted the order. */
	private boolean accepted;

	/** The rider who has the delivery; without a rider, the carrier of the fulfilment. */
	private String riderId;

	@Enumerated(EnumType.STRING)
	private DeliveryStatus status;

	/** The reason of a failed hand-over, until an operator decides. */
	private String failure;

	/** Commands given by riders, owners and operators. Transitions caused by an event are not recorded. */
	@JsonIgnore
	@Column(name = "commands_given")
	@Convert(converter = GivenCommands.InOneColumn.class)
	private GivenCommands given = GivenCommands.none();

	private Instant readyAt;
	private Instant pickedAt;
	private Instant arrivedAt;
	private Instant confirmedAt;
	private Instant updatedAt;

	private Delivery(long orderId, String customerId, long storeId, boolean gated, DeliveryStatus status, Instant now) {
		this.orderId = orderId;
		this.customerId = customerId;
		this.storeId = storeId;
		this.fulfilment = Fulfilment.KITCHEN_RIDER;
		this.gate = new CouponGate(gated);
		this.status = status;
		this.updatedAt = now;
	}

	public static Delivery waiting(PlacedOrder order, Instant now) {
		Delivery delivery = new Delivery(order.orderId(), order.customerId(), order.storeId(), order.gated(),
				DeliveryStatus.WAITING, now);
		delivery.region = order.region().toLowerCase(Locale.ROOT);
		delivery.address = order.address();
		delivery.fulfilment = order.fulfilment();
		return delivery;
	}

	/** Stands for an order that ended before its OrderPlaced arrived; later events find it at its end. */
	public static Delivery tombstone(long orderId, String customerId, long storeId, boolean gated, Instant now) {
		return new Delivery(orderId, customerId, storeId, gated,
				gated ? DeliveryStatus.CANCELLING : DeliveryStatus.CANCELLED, now);
	}

	/**
	 * Whether the caller may read this delivery: its customer, its rider, the store's owner, an operator; and every
	 * rider while it is on offer.
	 */
	public boolean isShownTo(Caller caller) {
		return isShownWholeTo(caller) || isOnOffer() && caller.has(Role.RIDER);
	}

	@JsonProperty("customerId")
	public String getShownCustomerId() {
		return isShownWholeTo(Caller.now()) ? customerId : null;
	}

	/**
	 * Null for a rider who may only pick the delivery: such a caller sees the region, and the address once it is theirs
	 * (M45).
	 */
	@JsonProperty("address")
	public String getShownAddress() {
		return isShownWholeTo(Caller.now()) ? address : null;
	}

	private boolean isShownWholeTo(Caller caller) {
		return caller.readsAll() || caller.is(Role.CUSTOMER, customerId) || isBroughtBy(caller) || caller.owns(storeId);
	}

	/**
	 * Whether the caller is the delivery's rider or, where a carrier replaces the rider, the store's owner. A rider
	 * whose id equals a carrier's name does not qualify.
	 */
	public boolean isBroughtBy(Caller caller) {
		return fulfilment.carrier() == null ? caller.is(Role.RIDER, riderId) : caller.owns(storeId);
	}

	private boolean isOnOffer() {
		return status == DeliveryStatus.READY && fulfilment == Fulfilment.KITCHEN_RIDER;
	}

	public String getStatusLabel() {
		return status.label();
	}

	/**
	 * Records that the store accepted the order; where nothing is cooked, the delivery leaves. Changes nothing if too
	 * late.
	 */
	public List<DeliveryEvent> accepted(Instant now) {
		if (status != DeliveryStatus.WAITING || accepted) {
			return List.of();
		}
		accepted = true;
		updatedAt = now;
		return fulfilment.isCooked() ? List.of() : prepared(now);
	}

	/**
	 * Records that the order is cooked. Changes nothing if too late.
	 *
	 * @throws IllegalStateException if the store never accepted the order, which the order of its events rules out
	 */
	public List<DeliveryEvent> cooked(Instant now) {
		if (status != DeliveryStatus.WAITING || !fulfilment.isCooked()) {
			return List.of();
		}
		if (!accepted) {
			throw new IllegalStateException("order %d is cooked but was never accepted".formatted(orderId));
		}
		return prepared(now);
	}

	private List<DeliveryEvent> prepared(Instant now) {
		if (!gate.isGated()) {
			return leave(DeliveryTransition.OFFER, now);
		}
		take(DeliveryTransition.ASK_COUPON, now);
		gate.askFrom(now);
		return List.of();
	}

	/** Opens the gate with the issued coupon. Changes nothing if too late. */
	public List<DeliveryEvent> couponIssued(long couponId, Instant now) {
		if (status != DeliveryStatus.WAITING_COUPON) {
			return List.of();
		}
		gate.open(couponId);
		return leave(DeliveryTransition.LET_GO, now);
	}

	/** Claims the coupon request if it is due, and schedules the next one with a growing back-off. */
	public boolean claimCouponAsk(Backoff backoff, Instant now) {
		boolean due = status == DeliveryStatus.WAITING_COUPON && gate.isDue(now);
		if (due) {
			gate.askLater(now, backoff);
		}
		return due;
	}

	/** Schedules the next coupon request after this pause, since coupon refused. */
	public void couponRefused(Duration pause, Instant now) {
		if (status == DeliveryStatus.WAITING_COUPON) {
			gate.askFrom(now.plus(pause));
		}
	}

	/** Starts the delivery without its coupon. */
	public List<DeliveryEvent> skipCoupon(String reason, Instant now) {
		List<DeliveryEvent> left = leave(DeliveryTransition.LET_GO, now);
		gate.skip(reason);
		return left;
	}

	private List<DeliveryEvent> leave(DeliveryTransition transition, Instant now) {
		take(transition, now);
		readyAt = now;
		DeliveryReady ready = new DeliveryReady(orderId, customerId, storeId, region);
		return isParcel() ? List.of(ready, ship(now)) : List.of(ready);
	}

	private Picked ship(Instant now) {
		return handedTo(DeliveryTransition.SHIP, fulfilment.carrier(), now);
	}

	@JsonIgnore
	public boolean isParcel() {
		return fulfilment == Fulfilment.SHIP_ON_PAYMENT;
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
	 * A rider picks the delivery.
	 *
	 * @return empty when the same rider repeats the command
	 */
	public Optional<Picked> pick(String riderId, Instant now) {
		if (riderId.equals(this.riderId)
				&& (status == DeliveryStatus.PICKED || isRepeated(DeliveryTransition.PICK, riderId))) {
			return Optional.empty();
		}
		Picked picked = handedTo(DeliveryTransition.PICK, riderId, now);
		given(DeliveryTransition.PICK, riderId);
		return Optional.of(picked);
	}

	private Picked handedTo(DeliveryTransition transition, String riderId, Instant now) {
		take(transition, now);
		this.riderId = riderId;
		pickedAt = now;
		return new Picked(orderId, customerId, riderId);
	}

	public Arrived arrive(Instant now) {
		take(DeliveryTransition.ARRIVE, now);
		arrivedAt = now;
		return new Arrived(orderId, customerId, riderId);
	}

	/**
	 * Its rider gives it back, and it is offered again.
	 *
	 * @throws OtherRider if another rider has it
	 */
	public DeliveryReleased giveBack(String riderId, String reason, Instant now) {
		requireRider(DeliveryTransition.GIVE_BACK, riderId);
		return free(DeliveryTransition.GIVE_BACK, null, reason, now);
	}

	/**
	 * Its rider could not hand it over; an operator decides what follows.
	 *
	 * @throws OtherRider if another rider has it
	 */
	public DeliveryFailed fail(String riderId, String reason, Instant now) {
		requireRider(DeliveryTransition.FAIL, riderId);
		take(DeliveryTransition.FAIL, now);
		failure = reason;
		return new DeliveryFailed(orderId, customerId, riderId, reason);
	}

	/** Takes the delivery from its rider and offers it again; a parcel is sent again. */
	public List<DeliveryEvent> release(String reason, Instant now) {
		String takenFrom = rider();
		DeliveryReleased released = free(DeliveryTransition.RELEASE, takenFrom, reason, now);
		return isParcel() ? List.of(released, ship(now)) : List.of(released);
	}

	private DeliveryReleased free(DeliveryTransition transition, String takenFrom, String reason, Instant now) {
		take(transition, now);
		DeliveryReleased released = new DeliveryReleased(orderId, customerId, riderId, reason, takenFrom);
		riderId = null;
		failure = null;
		readyAt = now;
		pickedAt = null;
		arrivedAt = null;
		return released;
	}

	/** Confirms for the customer. The caller must ask order next, unless order has closed the order already. */
	public void confirm(Instant now) {
		if (status != DeliveryStatus.CONFIRMED) {
			take(DeliveryTransition.CONFIRM, now);
		}
	}

	/**
	 * Records the hand-over by the staff. The caller must ask order next, unless order has closed the order already.
	 */
	public void handOver(Instant now) {
		if (status != DeliveryStatus.CONFIRMED || fulfilment != Fulfilment.BREW_PICKUP) {
			take(DeliveryTransition.HANDOVER, now);
			riderId = fulfilment.carrier();
		}
	}

	/** Confirms for a customer who has not, unless the status changed meanwhile. */
	public boolean confirmArrived(Instant before, Instant now) {
		return confirmIf(status == DeliveryStatus.ARRIVED && !isParcel() && arrivedAt.isBefore(before), now);
	}

	/** As {@link #confirmArrived}, for a parcel, whose arrival may never be reported. */
	public boolean confirmShipped(Instant before, Instant now) {
		boolean onItsWay = status == DeliveryStatus.PICKED || status == DeliveryStatus.ARRIVED;
		return confirmIf(onItsWay && isParcel() && pickedAt.isBefore(before), now);
	}

	private boolean confirmIf(boolean silent, Instant now) {
		if (silent) {
			confirm(now);
		}
		return silent;
	}

	/**
	 * Confirms the delivery, since order has closed the order.
	 *
	 * @return empty when it is confirmed already
	 */
	public Optional<DeliveryConfirmed> close(Instant now) {
		if (status == DeliveryStatus.CONFIRMED) {
			return Optional.empty();
		}
		take(DeliveryTransition.CLOSE, now);
		confirmedAt = now;
		return Optional.of(new DeliveryConfirmed(orderId, customerId, storeId, riderId));
	}

	/** Returns to the previous status, since order refused to close; unless order's cancel arrived meanwhile. */
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

	/**
	 * Cancels the delivery in any status. A repeat returns the answer again and changes nothing.
	 *
	 * @return empty while its coupon has to be revoked first
	 * @throws dev.baedal.platform.lifecycle.NotAllowed once it is confirmed, which order never asks for
	 */
	public Optional<DeliveryCancelled> cancel(Instant now) {
		if (status == DeliveryStatus.CANCELLED) {
			return cancelled();
		}
		if (!gate.isGated()) {
			take(DeliveryTransition.CANCEL, now);
			return cancelled();
		}
		if (status != DeliveryStatus.CANCELLING) {
			take(DeliveryTransition.AWAIT_REVOCATION, now);
		}
		return Optional.empty();
	}

	/**
	 * Finishes the cancellation, since no coupon of this order is left.
	 *
	 * @return empty unless the delivery waits for the revocation
	 */
	public Optional<DeliveryCancelled> couponRevoked(Instant now) {
		if (status != DeliveryStatus.CANCELLING) {
			return Optional.empty();
		}
		take(DeliveryTransition.FINISH_CANCEL, now);
		return cancelled();
	}

	/** Removes the customer, the address, the rider and all free texts; keeps that it was delivered. */
	public void anonymise() {
		customerId = Anonymous.of(orderId);
		address = null;
		region = null;
		failure = null;
		given = GivenCommands.none();
		riderId = riderId == null || fulfilment.carrier() != null ? riderId : Anonymous.of(orderId);
		gate.forget();
	}

	private Optional<DeliveryCancelled> cancelled() {
		return Optional.of(new DeliveryCancelled(orderId, customerId, rider()));
	}

	/**
	 * The rider to notify when the delivery is taken from them; null for none, for a carrier and for an anonymised
	 * rider.
	 */
	private String rider() {
		return riderId == null || fulfilment.carrier() != null || Anonymous.is(riderId) ? null : riderId;
	}

	private void requireRider(DeliveryTransition transition, String riderId) {
		transition.apply(status, fulfilment);
		if (!riderId.equals(this.riderId)) {
			throw new OtherRider(transition, status);
		}
	}

	private void take(DeliveryTransition transition, Instant now) {
		status = transition.apply(status, fulfilment);
		updatedAt = now;
	}
}
