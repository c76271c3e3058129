package dev.baedal.delivery.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.baedal.delivery.domain.DeliveryEvent.Arrived;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryCancelled;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryConfirmed;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryFailed;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryReady;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryReleased;
import dev.baedal.delivery.domain.DeliveryEvent.Picked;
import dev.baedal.platform.deadline.Backoff;
import dev.baedal.platform.text.Anonymous;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The delivery of an order from the store to the customer; one per order. */
@Entity
@Table(name = "delivery")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Delivery {

	@Id
	private Long orderId;

	@Version
	private Long version;

	private String customerId;
	private long storeId;

	/** In lower case; null, like the address, in a tombstone. */
	private @Nullable String region;
	private @Nullable String address;
	private @Nullable String riderNote;

	@Embedded
	private CouponGate gate;

	/** Whether the store accepted the order. */
	private boolean accepted;

	@Embedded
	private Ride ride;

	private Delivery(long orderId, String customerId, long storeId, boolean gated, Ride ride) {
		this.orderId = orderId;
		this.customerId = customerId;
		this.storeId = storeId;
		this.gate = new CouponGate(gated);
		this.ride = ride;
	}

	public static Delivery waiting(PlacedOrder order, Instant now) {
		Delivery delivery = new Delivery(order.orderId(), order.customerId(), order.storeId(), order.gated(),
				new Ride(order.fulfilment(), DeliveryStatus.WAITING, now));
		delivery.region = order.region().toLowerCase(Locale.ROOT);
		delivery.address = order.address();
		delivery.riderNote = order.riderNote();
		return delivery;
	}

	/** Stands for an order that ended before its OrderPlaced arrived; later events find it at its end. */
	public static Delivery tombstone(long orderId, String customerId, long storeId, boolean gated, Instant now) {
		DeliveryStatus end = gated ? DeliveryStatus.CANCELLING : DeliveryStatus.CANCELLED;
		return new Delivery(orderId, customerId, storeId, gated, new Ride(Fulfilment.KITCHEN_RIDER, end, now));
	}

	/**
	 * Records that the store accepted the order; where nothing is cooked, the delivery leaves. Changes nothing if too
	 * late.
	 */
	public List<DeliveryEvent> accepted(Instant now) {
		if (!is(DeliveryStatus.WAITING) || accepted) {
			return List.of();
		}
		accepted = true;
		ride.touch(now);
		return ride.getFulfilment().isCooked() ? List.of() : prepared(now);
	}

	/**
	 * Records that the order is cooked. Changes nothing if too late.
	 *
	 * @throws IllegalStateException if the store never accepted the order, which the order of its events rules out
	 */
	public List<DeliveryEvent> cooked(Instant now) {
		if (!is(DeliveryStatus.WAITING) || !ride.getFulfilment().isCooked()) {
			return List.of();
		}
		if (!accepted) {
			throw new IllegalStateException("order %d is cooked but was never accepted".formatted(orderId));
		}
		return prepared(now);
	}

	private List<DeliveryEvent> prepared(Instant now) {
		DeliveryTransition next = gate.whenPrepared(now);
		if (next == DeliveryTransition.OFFER) {
			return leave(next, now);
		}
		ride.take(next, now);
		return List.of();
	}

	/** Opens the gate with the issued coupon. Changes nothing if too late. */
	public List<DeliveryEvent> couponIssued(long couponId, Instant now) {
		if (!is(DeliveryStatus.WAITING_COUPON)) {
			return List.of();
		}
		gate.open(couponId);
		return leave(DeliveryTransition.LET_GO, now);
	}

	/** Claims the coupon request if it is due, and schedules the next one with a growing back-off. */
	public boolean claimCouponAsk(Backoff backoff, Instant now) {
		return is(DeliveryStatus.WAITING_COUPON) && gate.claimAsk(backoff, now);
	}

	/** Schedules the next coupon request after this pause, since coupon refused. */
	public void couponRefused(Duration pause, Instant now) {
		if (is(DeliveryStatus.WAITING_COUPON)) {
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
		ride.offer(transition, now);
		DeliveryReady ready = new DeliveryReady(orderId, customerId, storeId,
				requireNonNull(region, "only an order without OrderPlaced has no region"));
		return ride.isParcel() ? List.of(ready, new Picked(orderId, customerId, ride.ship(now))) : List.of(ready);
	}

	/** A rider picks the delivery; empty when the same rider repeats the command. */
	public Optional<Picked> pick(String riderId, Instant now) {
		return ride.pick(riderId, now) ? Optional.of(new Picked(orderId, customerId, riderId)) : Optional.empty();
	}

	public Arrived arrive(Instant now) {
		ride.arrive(now);
		return new Arrived(orderId, customerId, ride.riderOrCarrier());
	}

	/**
	 * The rider gives the delivery back; it is offered again.
	 *
	 * @throws OtherRider if another rider has it
	 */
	public DeliveryReleased giveBack(String riderId, String reason, Instant now) {
		ride.requireRider(DeliveryTransition.GIVE_BACK, riderId);
		return new DeliveryReleased(orderId, customerId, ride.free(DeliveryTransition.GIVE_BACK, now), reason, null);
	}

	/**
	 * The rider could not hand the order over; an operator decides what follows.
	 *
	 * @throws OtherRider if another rider has it
	 */
	public DeliveryFailed fail(String riderId, String reason, Instant now) {
		ride.requireRider(DeliveryTransition.FAIL, riderId);
		ride.fail(reason, now);
		return new DeliveryFailed(orderId, customerId, riderId, reason);
	}

	/** Takes the delivery from its rider and offers it again; a parcel is sent again. */
	public List<DeliveryEvent> release(String reason, Instant now) {
		String takenFrom = ride.rider().orElse(null);
		DeliveryReleased released = new DeliveryReleased(orderId, customerId,
				ride.free(DeliveryTransition.RELEASE, now), reason, takenFrom);
		return ride.isParcel() ? List.of(released, new Picked(orderId, customerId, ride.ship(now))) : List.of(released);
	}

	/** Confirms the delivery, since order has closed the order; empty when it is confirmed already. */
	public Optional<DeliveryConfirmed> close(Instant now) {
		if (is(DeliveryStatus.CONFIRMED)) {
			return Optional.empty();
		}
		ride.close(now);
		return Optional.of(new DeliveryConfirmed(orderId, customerId, storeId, ride.riderOrCarrier()));
	}

	/**
	 * Cancels the delivery in any status. A repeat returns the answer again and changes nothing.
	 *
	 * @return empty while its coupon has to be revoked first
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once it is confirmed; order never cancels such an order
	 */
	public Optional<DeliveryCancelled> cancel(Instant now) {
		if (is(DeliveryStatus.CANCELLING)) {
			return Optional.empty();
		}
		if (!is(DeliveryStatus.CANCELLED)) {
			ride.take(gate.whenCancelled(), now);
		}
		return is(DeliveryStatus.CANCELLED) ? cancelled() : Optional.empty();
	}

	/**
	 * Finishes the cancellation, since no coupon of this order is left.
	 *
	 * @return empty unless the delivery waits for the revocation
	 */
	public Optional<DeliveryCancelled> couponRevoked(Instant now) {
		if (!is(DeliveryStatus.CANCELLING)) {
			return Optional.empty();
		}
		ride.take(DeliveryTransition.FINISH_CANCEL, now);
		return cancelled();
	}

	private Optional<DeliveryCancelled> cancelled() {
		return Optional.of(new DeliveryCancelled(orderId, customerId, ride.rider().orElse(null)));
	}

	/** Removes the customer, the address, the rider and all free texts; keeps that it was delivered. */
	public void anonymise() {
		customerId = Anonymous.of(orderId);
		address = null;
		riderNote = null;
		region = null;
		ride.anonymise(customerId);
		gate.anonymise();
	}

	private boolean is(DeliveryStatus status) {
		return ride.getStatus() == status;
	}
}
