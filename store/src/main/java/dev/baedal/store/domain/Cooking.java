package dev.baedal.store.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baedal.platform.lifecycle.GivenCommands;
import dev.baedal.platform.text.Anonymous;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The kitchen's part of an order; one per order. */
@Entity
@Table(name = "cooking")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Cooking {

	@Id
	private Long orderId;

	@Version
	private Long version;

	private long storeId;
	private String customerId;

	/** Null in a tombstone: the order was cancelled before its OrderPlaced arrived. */
	private @Nullable String address;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "cooking_line", joinColumns = @JoinColumn(name = "order_id"))
	@OrderColumn(name = "position")
	private List<CookingLine> lines = new ArrayList<>();

	/** Null for an order without notes. */
	@Embedded
	private @Nullable KitchenNotes notes;

	/** Null in a tombstone: the order was cancelled before its OrderPlaced arrived. */
	@Embedded
	private @Nullable CookingPolicy policy;

	@Enumerated(EnumType.STRING)
	private CookingStatus status;

	/** The reason of the rejection or cancellation. */
	private @Nullable String reason;

	/** The time from which the customer's cancel request waits for the owner; null without a request. */
	private @Nullable Instant cancelRequestedAt;

	/** The customer's reason for the cancel request. */
	private @Nullable String cancelReason;

	@Embedded
	private @Nullable Promise promise;

	/** Commands given by owners. Transitions caused by a time-out, the stock or an event are not recorded. */
	@Column(name = "commands_given")
	@Convert(converter = GivenCommands.InOneColumn.class)
	private GivenCommands given = GivenCommands.none();

	private Instant receivedAt;
	private Instant updatedAt;

	/** When a parcel was delivered (if older than this column: last updated); null before, and for a cooked order. */
	private @Nullable Instant closedAt;

	private Cooking(long orderId, String customerId, long storeId, CookingStatus status, Instant now) {
		this.orderId = orderId;
		this.customerId = customerId;
		this.storeId = storeId;
		this.status = status;
		this.receivedAt = now;
		this.updatedAt = now;
	}

	public static Cooking received(long orderId, String customerId, long storeId, String address,
			List<CookingLine> lines, @Nullable KitchenNotes notes, CookingPolicy policy, Instant now) {
		Cooking cooking = new Cooking(orderId, customerId, storeId, CookingStatus.RECEIVED, now);
		cooking.address = address;
		cooking.lines.addAll(lines);
		cooking.notes = notes;
		cooking.policy = policy;
		return cooking;
	}

	/** Stands for an order cancelled before its OrderPlaced arrived; later events find it CANCELLED. */
	public static Cooking tombstone(long orderId, String customerId, long storeId, Instant now) {
		return new Cooking(orderId, customerId, storeId, CookingStatus.CANCELLED, now);
	}

	public String getStatusLabel() {
		return status.label();
	}

	public boolean isCancelRequested() {
		return cancelRequestedAt != null;
	}

	/** Whether ending the cooking now would restore its stock. */
	public boolean givesStockBack() {
		return PolicyRules.givesStockBack(policy, status);
	}

	/** Whether this owner repeats a command whose effect still stands. */
	public boolean isRepeated(CookingTransition command, String owner) {
		return given.isRepeated(command, status, owner);
	}

	/** Whether this owner refused the last cancel request that waited. */
	public boolean isRefusalRepeated(String owner) {
		return !isCancelRequested() && given.wasGiven(KitchenCancelRules.REFUSE_CANCEL, owner);
	}

	/** Records who gave a command that was carried out. */
	public void given(CookingTransition command, String owner) {
		given = given.with(command.name(), owner);
	}

	/** @param minutes until the order is ready; null for no promise */
	public StoreEvent.OrderAccepted accept(@Nullable Integer minutes, Instant now) {
		take(CookingTransition.ACCEPT, now);
		promise = Promise.atAcceptance(minutes, now);
		return new StoreEvent.OrderAccepted(orderId, customerId, storeId,
				promise == null ? null : promise.promisedAt());
	}

	/** Promises a later time; empty when the same owner repeats the delay that made the present promise. */
	public Optional<StoreEvent.CookDelayed> delay(int minutes, @Nullable String reason, String owner, Instant now) {
		if (given.wasGiven(PolicyRules.DELAY, owner) && CookingTransition.ACCEPT.stands(status)
				&& Promise.isMadeBy(promise, minutes, reason, now)) {
			return Optional.empty();
		}
		PolicyRules.requireDelay(policy, status);
		given = given.with(PolicyRules.DELAY, owner);
		promise = Promise.delayed(promise, minutes, reason, now);
		return Optional.of(new StoreEvent.CookDelayed(orderId, customerId, storeId, promise.promisedAt(), reason));
	}

	public StoreEvent.OrderRejected reject(String reason, Instant now) {
		take(CookingTransition.REJECT, now);
		this.reason = reason;
		dropCancelRequest();
		return new StoreEvent.OrderRejected(orderId, customerId, storeId, reason);
	}

	public StoreEvent.CookStarted start(Instant now) {
		take(CookingTransition.START, now);
		return new StoreEvent.CookStarted(orderId, customerId, storeId);
	}

	public StoreEvent.CookFinished finish(Instant now) {
		take(CookingTransition.FINISH, now);
		return new StoreEvent.CookFinished(orderId, customerId, storeId);
	}

	/**
	 * Closes a parcel once the customer has it, since a parcel has no other end. A cooked order is FINISHED already.
	 */
	public void close(Instant now) {
		if (status == CookingStatus.ACCEPTED && closedAt == null) {
			closedAt = now;
		}
	}

	/** Cancels the cooking in any status. A repeat returns the answer again and changes nothing. */
	public StoreEvent.CookCancelled cancel(@Nullable String reason, Instant now) {
		end(CookingTransition.CANCEL, reason, now);
		return new StoreEvent.CookCancelled(orderId, customerId, storeId);
	}

	/** Grants a cancel request, which cancels the order. A repeat returns the answer again and changes nothing. */
	public StoreEvent.CancelGranted giveUp(@Nullable String reason, Instant now) {
		end(CookingTransition.GIVE_UP, reason, now);
		return new StoreEvent.CancelGranted(orderId, customerId, storeId, reason);
	}

	/** Stores a cancel request that waits for the owner. A repeat changes nothing. */
	public void requestCancel(@Nullable String reason, Instant now) {
		if (!isCancelRequested()) {
			given = given.without(KitchenCancelRules.REFUSE_CANCEL);
			cancelRequestedAt = now;
			cancelReason = reason;
		}
	}

	/** Refuses the cancel request; the order continues. */
	public StoreEvent.CancelRefused refuseCancel(String reason) {
		dropCancelRequest();
		return new StoreEvent.CancelRefused(orderId, customerId, storeId, reason);
	}

	/** Refuses the cancel request and records the owner's command. */
	public StoreEvent.CancelRefused refuseCancel(String owner, String reason) {
		given = given.with(KitchenCancelRules.REFUSE_CANCEL, owner);
		return refuseCancel(reason);
	}

	/** Drops the cancel request that waits for the owner. */
	public void dropCancelRequest() {
		cancelRequestedAt = null;
		cancelReason = null;
	}

	/** Removes the customer, the address, free texts and the owners' commands; keeps the cooked lines. */
	public void anonymise() {
		customerId = Anonymous.of(orderId);
		address = null;
		notes = null;
		lines.replaceAll(CookingLine::anonymous);
		reason = null;
		given = GivenCommands.none();
		promise = promise == null ? null : promise.anonymous();
		dropCancelRequest();
	}

	private void end(CookingTransition transition, @Nullable String reason, Instant now) {
		if (status != CookingStatus.CANCELLED) {
			take(transition, now);
			this.reason = reason;
			dropCancelRequest();
		}
	}

	private void take(CookingTransition transition, Instant now) {
		PolicyRules.require(policy, transition, status);
		status = transition.to();
		updatedAt = now;
	}
}
