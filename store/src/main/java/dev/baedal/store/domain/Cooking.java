package dev.baedal.store.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.store.domain.StoreEvent.CookCancelled;
import dev.baedal.store.domain.StoreEvent.CookFinished;
import dev.baedal.store.domain.StoreEvent.CookStarted;
import dev.baedal.store.domain.StoreEvent.OrderAccepted;
import dev.baedal.store.domain.StoreEvent.OrderRejected;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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

	@Enumerated(EnumType.STRING)
	private CookingStatus status;

	/** Why it was rejected or cancelled. */
	private String reason;

	private Instant receivedAt;
	private Instant updatedAt;

	private Cooking(long orderId, String customerId, long storeId, CookingStatus status, Instant now) {
		this.orderId = orderId;
		this.customerId = customerId;
		this.storeId = storeId;
		this.status = status;
		this.receivedAt = now;
		this.updatedAt = now;
	}

	public static Cooking received(long orderId, String customerId, long storeId, String address,
			List<CookingLine> lines, Instant now) {
		Cooking cooking = new Cooking(orderId, customerId, storeId, CookingStatus.RECEIVED, now);
		cooking.address = address;
		cooking.lines.addAll(lines);
		return cooking;
	}

	/** Stands for an order that was cancelled before it was heard of: what comes later finds it at its end. */
	public static Cooking tombstone(long orderId, String customerId, long storeId, Instant now) {
		return new Cooking(orderId, customerId, storeId, CookingStatus.CANCELLED, now);
	}

	public String getStatusLabel() {
		return status.label();
	}

	public OrderAccepted accept(Instant now) {
		take(CookingStep.ACCEPT, now);
		return new OrderAccepted(orderId, customerId, storeId);
	}

	public OrderRejected reject(String reason, Instant now) {
		take(CookingStep.REJECT, now);
		this.reason = reason;
		return new OrderRejected(orderId, customerId, storeId, reason);
	}

	public CookStarted start(Instant now) {
		take(CookingStep.START, now);
		return new CookStarted(orderId, customerId, storeId);
	}

	public CookFinished finish(Instant now) {
		take(CookingStep.FINISH, now);
		return new CookFinished(orderId, customerId, storeId);
	}

	/** Undoes the cooking wherever it stands. Asked again, it answers again and changes nothing. */
	public CookCancelled cancel(String reason, Instant now) {
		if (status != CookingStatus.CANCELLED) {
			take(CookingStep.CANCEL, now);
			this.reason = reason;
		}
		return new CookCancelled(orderId, customerId, storeId);
	}

	private void take(CookingStep step, Instant now) {
		status = step.apply(status);
		updatedAt = now;
	}
}
