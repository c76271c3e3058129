package dev.baedal.delivery.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.delivery.domain.DeliveryEvent.Arrived;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryCancelled;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryConfirmed;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryReady;
import dev.baedal.delivery.domain.DeliveryEvent.DeliveryReleased;
import dev.baedal.delivery.domain.DeliveryEvent.Picked;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** The way of an order from the kitchen to the customer; there is one for each order. */
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

	private String customerId;
	private long storeId;

	/** In lower case. Null, as the address, when the order was cancelled before it was heard of. */
	private String region;
	private String address;

	/** Whether the store took the order. */
	private boolean accepted;

	private String riderId;

	@Enumerated(EnumType.STRING)
	private DeliveryStatus status;

	private Instant readyAt;
	private Instant pickedAt;
	private Instant arrivedAt;
	private Instant confirmedAt;
	private Instant updatedAt;

	private Delivery(long orderId, String customerId, long storeId, DeliveryStatus status, Instant now) {
		this.orderId = orderId;
		this.customerId = customerId;
		this.storeId = storeId;
		this.status = status;
		this.updatedAt = now;
	}

	public static Delivery waiting(long orderId, String customerId, long storeId, String region, String address,
			Instant now) {
		Delivery delivery = new Delivery(orderId, customerId, storeId, DeliveryStatus.WAITING, now);
		delivery.region = region.toLowerCase(Locale.ROOT);
		delivery.address = address;
		return delivery;
	}

	/** Stands for an order that ended before it was heard of: what comes later finds it at its end. */
	public static Delivery tombstone(long orderId, String customerId, long storeId, Instant now) {
		return new Delivery(orderId, customerId, storeId, DeliveryStatus.CANCELLED, now);
	}

	public String getStatusLabel() {
		return status.label();
	}

	/** The store took the order. Too late, it changes nothing. */
	public void accepted(Instant now) {
		if (status == DeliveryStatus.WAITING && !accepted) {
			accepted = true;
			updatedAt = now;
		}
	}

	/**
	 * It is cooked, so riders may have it. Too late, it changes nothing.
	 *
	 * @throws IllegalStateException if the store never took it: its events come in order, so this cannot be
	 */
	public Optional<DeliveryReady> offer(Instant now) {
		if (!DeliveryStep.OFFER.isAllowed(status)) {
			return Optional.empty();
		}
		if (!accepted) {
			throw new IllegalStateException("order %d is cooked but was never accepted".formatted(orderId));
		}
		take(DeliveryStep.OFFER, now);
		readyAt = now;
		return Optional.of(new DeliveryReady(orderId, customerId, storeId, region));
	}

	/** A rider takes it. Nothing to say when the same rider asks again. */
	public Optional<Picked> pick(String riderId, Instant now) {
		if (status == DeliveryStatus.PICKED && riderId.equals(this.riderId)) {
			return Optional.empty();
		}
		take(DeliveryStep.PICK, now);
		this.riderId = riderId;
		pickedAt = now;
		return Optional.of(new Picked(orderId, customerId, riderId));
	}

	public Arrived arrive(Instant now) {
		take(DeliveryStep.ARRIVE, now);
		arrivedAt = now;
		return new Arrived(orderId, customerId, riderId);
	}

	/** Takes it from its rider and offers it again. */
	public DeliveryReleased release(String reason, Instant now) {
		take(DeliveryStep.RELEASE, now);
		DeliveryReleased released = new DeliveryReleased(orderId, customerId, riderId, reason);
		riderId = null;
		readyAt = now;
		pickedAt = null;
		arrivedAt = null;
		return released;
	}

	/** The customer has it. Order has to be asked now, unless it has closed the deal already. */
	public void confirm(Instant now) {
		if (status != DeliveryStatus.CONFIRMED) {
			take(DeliveryStep.CONFIRM, now);
		}
	}

	/** Confirms for a customer who says nothing, unless something else has become of it meanwhile. */
	public boolean confirmArrived(Instant before, Instant now) {
		boolean silent = status == DeliveryStatus.ARRIVED && arrivedAt.isBefore(before);
		if (silent) {
			confirm(now);
		}
		return silent;
	}

	/** Order closed the deal. Nothing to say when that is known. */
	public Optional<DeliveryConfirmed> close(Instant now) {
		if (status == DeliveryStatus.CONFIRMED) {
			return Optional.empty();
		}
		take(DeliveryStep.CLOSE, now);
		confirmedAt = now;
		return Optional.of(new DeliveryConfirmed(orderId, customerId, storeId, riderId));
	}

	/** Order said no: back to where it was, unless order's cancel has come meanwhile. */
	public void back(Instant now) {
		DeliveryStep back = arrivedAt == null ? DeliveryStep.BACK_ON_THE_ROAD : DeliveryStep.BACK_AT_THE_DOOR;
		if (back.isAllowed(status)) {
			take(back, now);
		}
	}

	/**
	 * Undoes it wherever it stands. Asked again, it answers again and changes nothing.
	 *
	 * @throws dev.baedal.platform.lifecycle.NotAllowed once it is confirmed, which order never asks for
	 */
	public DeliveryCancelled cancel(Instant now) {
		if (status != DeliveryStatus.CANCELLED) {
			take(DeliveryStep.CANCEL, now);
		}
		return new DeliveryCancelled(orderId, customerId);
	}

	private void take(DeliveryStep step, Instant now) {
		status = step.apply(status);
		updatedAt = now;
	}
}
