package dev.baedal.store.application.stock;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import dev.baedal.messaging.Outbox;
import dev.baedal.store.domain.ChoiceMovement;
import dev.baedal.store.domain.ChoiceMovements;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.MovementKind;
import dev.baedal.store.domain.StockMovement;
import dev.baedal.store.domain.StockMovements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes stock levels and appends the movements; publishes MenuItemChanged when the item or a choice sells out or
 * is back.
 */
@Component
class StockLedger {

	private final MenuItems menu;
	private final StockMovements movements;
	private final ChoiceMovements choices;
	private final Outbox outbox;
	private final Clock clock;

	StockLedger(MenuItems menu, StockMovements movements, ChoiceMovements choices, Outbox outbox, Clock clock) {
		this.menu = menu;
		this.movements = movements;
		this.choices = choices;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * @param item locked by the caller's transaction
	 * @param orderId null for an adjustment by the owner
	 * @param amount negative for stock that leaves; null where the item's own stock does not move
	 * @param ofChoices amounts by choiceId
	 */
	MenuItem move(MenuItem item, MovementKind kind, @Nullable Long orderId, @Nullable Integer amount,
			Map<Integer, Integer> ofChoices) {
		boolean before = item.isSoldOut();
		Set<Integer> choicesBefore = item.options().soldOut();
		if (amount != null) {
			item.moveStock(amount);
			movements.save(new StockMovement(item, orderId, kind, amount, clock.instant()));
		}
		ofChoices.forEach((choiceId, by) -> choices.save(new ChoiceMovement(item.getMenuItemId(), choiceId, orderId,
				kind, by, item.options().moveStock(choiceId, by), clock.instant())));
		MenuItem written = menu.saveAndFlush(item);
		if (written.isSoldOut() != before || !written.options().soldOut().equals(choicesBefore)) {
			outbox.publish(written.changed());
		}
		return written;
	}
}
