package dev.baedal.store.application.stock;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.baedal.messaging.BatchRows;
import dev.baedal.store.domain.CookingLine;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.MovementKind;
import dev.baedal.store.domain.StockMovement;
import dev.baedal.store.domain.StockMovements;
import org.springframework.stereotype.Component;

/** Takes and restores stock for orders (M17). Runs in the caller's transaction; rows are locked in id order. */
@Component
public class MoveStock {

	private final MenuItems menu;
	/** The tracked items of placed orders. An item that becomes tracked meanwhile counts from the next transaction on. */
	private final BatchRows<MenuItem> tracked;
	private final StockMovements movements;
	private final StockLedger ledger;

	MoveStock(MenuItems menu, StockMovements movements, StockLedger ledger) {
		this.menu = menu;
		this.tracked = new BatchRows<>(menu::findTrackedForUpdate, MenuItem::getMenuItemId);
		this.movements = movements;
		this.ledger = ledger;
	}

	/**
	 * Takes all tracked stock that the order needs, or none.
	 *
	 * @return whether there was enough
	 */
	public boolean take(long orderId, List<CookingLine> lines) {
		Map<Long, Integer> needed = lines.stream()
			.collect(Collectors.toMap(CookingLine::menuItemId, CookingLine::qty, Math::addExact, TreeMap::new));
		List<MenuItem> counted = tracked.findAll(needed.keySet());
		if (counted.stream().anyMatch(item -> item.isShortOf(of(item, needed)))) {
			return false;
		}
		counted.forEach(item -> ledger.move(item, MovementKind.TAKEN, orderId, -of(item, needed)));
		return true;
	}

	/**
	 * Whether an owner marked one of the menu items sold out or withdrew it after order copied the menu, tracked or
	 * not.
	 */
	public boolean isTakenOff(List<CookingLine> lines) {
		return menu.existsTakenOff(lines.stream().map(CookingLine::menuItemId).toList());
	}

	/** Restores the stock that the order holds. A repeat finds none. */
	public void restore(long orderId) {
		Map<Long, StockMovement> held = movements.findHeldBy(orderId)
			.stream()
			.collect(Collectors.toMap(StockMovement::getMenuItemId, Function.identity()));
		if (!held.isEmpty()) {
			menu.findTrackedForUpdate(held.keySet())
				.forEach(item -> ledger.move(item, MovementKind.RESTORED, orderId, -of(item, held).getAmount()));
		}
	}

	private static <T> T of(MenuItem item, Map<Long, T> byMenuItemId) {
		return requireNonNull(byMenuItemId.get(item.getMenuItemId()), "only these menu items were locked");
	}
}
