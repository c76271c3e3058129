package dev.baedal.store.domain;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One entry of a choice's stock ledger. */
@Entity
@Table(name = "choice_movement")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ChoiceMovement extends LedgerMovement {

	private int choiceId;

	/** @param stockAfter the level after this movement */
	public ChoiceMovement(long menuItemId, int choiceId, @Nullable Long orderId, MovementKind kind, int amount,
			int stockAfter, Instant now) {
		super(menuItemId, orderId, kind, amount, stockAfter, now);
		this.choiceId = choiceId;
	}
}
