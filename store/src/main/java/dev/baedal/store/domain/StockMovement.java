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

/** A line of the stock's book. A level is the sum of its amounts. */
@Entity
@Table(name = "stock_movement")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class StockMovement {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long movementId;

	private long menuItemId;

	/** Null for the owner's own. */
	private Long orderId;

	@Enumerated(EnumType.STRING)
	private MovementKind kind;

	/** Negative for what went. */
	private int amount;
	private int stockAfter;
	private Instant movedAt;

	public StockMovement(MenuItem item, Long orderId, MovementKind kind, int amount, Instant now) {
		this.menuItemId = item.getMenuItemId();
		this.orderId = orderId;
		this.kind = kind;
		this.amount = amount;
		this.stockAfter = item.getStock();
		this.movedAt = now;
	}
}
