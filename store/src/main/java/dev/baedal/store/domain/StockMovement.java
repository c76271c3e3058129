package dev.baedal.store.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One entry of a menu item's stock ledger. */
@Entity
@Table(name = "stock_movement")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class StockMovement extends LedgerMovement {

	public StockMovement(MenuItem item, @Nullable Long orderId, MovementKind kind, int amount, Instant now) {
		super(item.getMenuItemId(), orderId, kind, amount, requireNonNull(item.getStock(), "only tracked stock moves"),
				now);
	}
}
