package dev.baedal.store.domain;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One entry of a choice's stock ledger; the stock level is the sum of the amounts. */
@Entity
@Table(name = "choice_movement")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ChoiceMovement {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long movementId;

	private long menuItemId;
	private int choiceId;

	/** Null for an adjustment by the owner. */
	private @Nullable Long orderId;

	@Enumerated(EnumType.STRING)
	private MovementKind kind;

	/** Negative for stock that left. */
	private int amount;
	private int stockAfter;
	private Instant movedAt;

	/** @param stockAfter the level after this movement */
	public ChoiceMovement(long menuItemId, int choiceId, @Nullable Long orderId, MovementKind kind, int amount,
			int stockAfter, Instant now) {
		this.menuItemId = menuItemId;
		this.choiceId = choiceId;
		this.orderId = orderId;
		this.kind = kind;
		this.amount = amount;
		this.stockAfter = stockAfter;
		this.movedAt = now;
	}
}
