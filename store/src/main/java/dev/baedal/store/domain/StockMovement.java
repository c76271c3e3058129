package dev.baedal.store.domain;

import static java.util.Objects.requireNonNull;

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

/** One entry of a menu item's stock ledger; the stock level is the sum of the amounts. */
@Entity
@Table(name = "stock_movement")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class StockMovement {

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

	public StockMovement(MenuItem item, @Nullable Long orderId, MovementKind kind, int amount, Instant now) {
		this.menuItemId = item.getMenuItemId();
		this.orderId = orderId;
		this.kind = kind;
		this.amount = amount;
		this.stockAfter = requireNonNull(item.getStock(), "only tracked stock moves");
		this.movedAt = now;
	}
}
