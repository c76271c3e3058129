package dev.baedal.store.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baedal.platform.lifecycle.GivenCommands;
import dev.baedal.platform.lifecycle.NotAllowed;
import dev.baedal.platform.text.Anonymous;
import dev.baedal.store.domain.StoreEvent.CancelGranted;
import dev.baedal.store.domain.StoreEvent.CancelRefused;
import dev.baedal.store.domain.StoreEvent.CookCancelled;
import dev.baedal.store.domain.StoreEvent.CookFinished;
import dev.baedal.store.domain.StoreEvent.CookStarted;
import dev.baedal.store.domain.StoreEvent.OrderAccepted;
import dev.baedal.store.domain.StoreEvent.OrderRejected;
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

/** What a kitchen has to do about an order; there is one for each order. */
@Entity
@Table(name = "cooking")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Cooking {

	/** No transition: the cooking stays where it is. */
	private static final String REFUSE_CANCEL = "REFUSE_CANCEL";

	@Id
	private Long orderId;

	@Version
	@JsonIgnore
	private Long version;

	private long storeId;
	private String customerId;

	/** Null when the order was cancelled before it was heard of. */
	private String address;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "cooking_line", joinColumns = @JoinColumn(name = "order_id"))
	@OrderColumn(name = "position")
	private List<CookingLine> lines = new ArrayList<>();

	/** Null when the order was cancelled before it was heard of. */
	@Embedded
	private CookingPolicy policy;

	@Enumerated(EnumType.STRING)
	private CookingStatus status;

	/** Why it was rejected or cancelled. */
	private String reason;

	/** Since when the customer's cancel waits for the owner; null when none does. */
	private Instant cancelRequestedAt;

	/** Why the customer wants to cancel. */
	private String cancelReason;

	/** By owners. What the clock, the stock or another's event decides is no command. */
	@JsonIgnore
	@Column(name = "commands_given")
	@Convert(converter = GivenCommands.InOneColumn.class)
	private GivenCommands given = GivenCommands.none();

	private Instant receivedAt;
	private Instant updatedAt;

	/** Since when its customer has the parcel, or it is known that nothing is left to do; null for what is cooked. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	private Instant closedAt;

	private Cooking(long orderId, String customerId, long storeId, CookingStatus status, Instant now) {
		this.orderId = orderId;
		this.customerId = customerId;
		this.storeId = storeId;
		this.status = status;
		this.receivedAt = now;
		this.updatedAt = now;
	}

	public static Cooking received(long orderId, String customerId, long storeId, String address,
			List<CookingLine> lines, CookingPolicy policy, Instant now) {
		Cooking cooking = new Cooking(orderId, customerId, storeId, CookingStatus.RECEIVED, now);
		cooking.address = address;
		cooking.lines.addAll(lines);
		cooking.policy = policy;
		return cooking;
	}

	/** Stands for an order that was cancelled before it was heard of: what comes later finds it at its end. */
	public static Cooking tombstone(long orderId, String customerId, long storeId, Instant now) {
		return new Cooking(orderId, customerId, storeId, CookingStatus.CANCELLED, now);
	}

	public String getStatusLabel() {
		return status.label();
	}

	public boolean isCancelRequested() {
		return cancelRequestedAt != null;
	}

	/** Whether its end would give the stock back that was taken for it. */
	public boolean givesStockBack() {
		return PolicyRules.givesStockBack(policy, status);
	}

	/** Whether this owner asks for what they did already, and it still stands. */
	public boolean isRepeated(CookingTransition command, String owner) {
		return given.isRepeated(command, status, owner);
	}

	/** Whether this owner refused the last cancel that waited for them. */
	public boolean isRefusalRepeated(String owner) {
		return !isCancelRequested() && given.wasGiven(REFUSE_CANCEL, owner);
	}

	/** Remembers who gave a command that was carried out. */
	public void given(CookingTransition command, String owner) {
		given = given.with(command.name(), owner);
	}

	public OrderAccepted accept(Instant now) {
		take(CookingTransition.ACCEPT, now);
		return new OrderAccepted(orderId, customerId, storeId);
	}

	public OrderRejected reject(String reason, Instant now) {
		take(CookingTransition.REJECT, now);
		this.reason = reason;
		forgetCancel();
		return new OrderRejected(orderId, customerId, storeId, reason);
	}

	public CookStarted start(Instant now) {
		take(CookingTransition.START, now);
		return new CookStarted(orderId, customerId, storeId);
	}

	public CookFinished finish(Instant now) {
		take(CookingTransition.FINISH, now);
		return new CookFinished(orderId, customerId, storeId);
	}

	/** The customer has it. What was cooked is finished already; a parcel has no other end. */
	public void close(Instant now) {
		if (status == CookingStatus.ACCEPTED && closedAt == null) {
			closedAt = now;
		}
	}

	/** Undoes the cooking wherever it stands. Asked again, it answers again and changes nothing. */
	public CookCancelled cancel(String reason, Instant now) {
		end(CookingTransition.CANCEL, reason, now);
		return new CookCancelled(orderId, customerId, storeId);
	}

	/** Grants a cancel, which is the cancellation. Asked again, it grants again and changes nothing. */
	public CancelGranted giveUp(String reason, Instant now) {
		end(CookingTransition.GIVE_UP, reason, now);
		return new CancelGranted(orderId, customerId, storeId, reason);
	}

	/** Lets the customer's cancel wait for the owner. Asked again, it changes nothing. */
	public void requestCancel(String reason, Instant now) {
		if (!isCancelRequested()) {
			given = given.without(REFUSE_CANCEL);
			cancelRequestedAt = now;
			cancelReason = reason;
		}
	}

	/** The order goes on. */
	public CancelRefused refuseCancel(String reason) {
		forgetCancel();
		return new CancelRefused(orderId, customerId, storeId, reason);
	}

	/** The owner's no. */
	public CancelRefused refuseCancel(String owner, String reason) {
		given = given.with(REFUSE_CANCEL, owner);
		return refuseCancel(reason);
	}

	/** The customer's cancel no longer waits for the owner. */
	public void forgetCancel() {
		cancelRequestedAt = null;
		cancelReason = null;
	}

	/** @throws NoCancelRequested if the customer wants no cancel, or no longer */
	public void requireCancelRequested() {
		if (!isCancelRequested()) {
			throw new NoCancelRequested(status, allowed());
		}
	}

	/** What was cooked stays; for whom, where to, and in whose words it ended, goes. */
	public void anonymise() {
		customerId = Anonymous.of(orderId);
		address = null;
		reason = null;
		given = GivenCommands.none();
		forgetCancel();
	}

	private void end(CookingTransition transition, String reason, Instant now) {
		if (status != CookingStatus.CANCELLED) {
			take(transition, now);
			this.reason = reason;
			forgetCancel();
		}
	}

	private void take(CookingTransition transition, Instant now) {
		if (!PolicyRules.allows(policy, transition, status)) {
			throw new NotAllowed(transition.name(), status, allowed());
		}
		status = transition.to();
		updatedAt = now;
	}

	private List<String> allowed() {
		return Arrays.stream(CookingTransition.values())
			.filter(transition -> transition.isCommand() && PolicyRules.allows(policy, transition, status))
			.map(CookingTransition::name)
			.toList();
	}
}
