package dev.baedal.store.domain;

import java.time.Instant;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One entry of a stock ledger, of a menu item or of one of its choices; the stock level is the sum of the amounts. */
@MappedSuperclass
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public abstract class LedgerMovement {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long movementId;

	private long menuItemId;

	/** Null for an adjustment by the owner. */
	private @Nullable Long orderId;

	@Enumerated(EnumType.STRING)
	private MovementKind kind;

	/** Negative for stock that left. */
	private int amount;
	private int stockAfter;
	private Instant movedAt;

	/** @param stockAfter the level after this movement */
	LedgerMovement(long menuItemId, @Nullable Long orderId, MovementKind kind, int amount, int stockAfter,
			Instant now) {
		this.menuItemId = menuItemId;
		this.orderId = orderId;
		this.kind = kind;
		this.amount = amount;
		this.stockAfter = stockAfter;
		this.movedAt = now;
	}
}
