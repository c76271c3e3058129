package dev.baedal.store.application.stock;

import java.time.Clock;

import dev.baedal.messaging.Outbox;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.MovementKind;
import dev.baedal.store.domain.StockMovement;
import dev.baedal.store.domain.StockMovements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a stock level and appends the movement; publishes MenuItemChanged when the item sells out or is back. */
@Component
class StockLedger {

	private final MenuItems menu;
	private final StockMovements movements;
	private final Outbox outbox;
	private final Clock clock;

	StockLedger(MenuItems menu, StockMovements movements, Outbox outbox, Clock clock) {
		this.menu = menu;
		this.movements = movements;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * @param item locked by the caller's transaction
	 * @param orderId null for an adjustment by the owner
	 * @param amount negative for stock that leaves
	 */
	MenuItem move(MenuItem item, MovementKind kind, @Nullable Long orderId, int amount) {
		boolean before = item.isSoldOut();
		item.moveStock(amount);
		movements.save(new StockMovement(item, orderId, kind, amount, clock.instant()));
		MenuItem written = menu.saveAndFlush(item);
		if (written.isSoldOut() != before) {
			outbox.publish(written.changed());
		}
		return written;
	}
}
