package dev.baedal.store.application.stock;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.MovementKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets and adjusts an owner's stock (M18). A menu item is tracked from the first count on. */
@Service
@Transactional
public class EnterStock {

	public static final int MOST = 1_000_000;

	private final MenuItems menu;
	private final StockLedger ledger;

	EnterStock(MenuItems menu, StockLedger ledger) {
		this.menu = menu;
		this.ledger = ledger;
	}

	/**
	 * Sets the stock level.
	 *
	 * @param stock from 0 to {@link #MOST}
	 * @throws NotFound if there is no such menu item, or another owner has it
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn
	 */
	public MenuItem set(long menuItemId, int stock) {
		MenuItem item = require(menuItemId);
		Integer counted = item.getStock();
		int level = counted == null ? 0 : counted;
		return counted != null && level == stock ? item : adjusted(item, stock - level);
	}

	/**
	 * Adds to the stock level, or subtracts from it.
	 *
	 * @throws NotFound if there is no such menu item, or another owner has it
	 * @throws InvalidField if the stock is not tracked yet, or would be below 0 or above {@link #MOST}
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn
	 */
	public MenuItem adjust(long menuItemId, int by) {
		MenuItem item = require(menuItemId);
		Integer counted = item.getStock();
		if (counted == null) {
			throw new InvalidField("adjust", Sentence.STOCK_NOT_COUNTED, menuItemId);
		}
		long level = (long) counted + by;
		if (level < 0 || level > MOST) {
			throw new InvalidField("adjust", Sentence.STOCK_OUT_OF_RANGE, counted, -counted, MOST - counted);
		}
		return by == 0 ? item : adjusted(item, by);
	}

	private MenuItem adjusted(MenuItem item, int amount) {
		return ledger.move(item, MovementKind.ADJUSTED, null, amount);
	}

	private MenuItem require(long menuItemId) {
		Caller owner = Caller.now().require(Role.OWNER);
		MenuItem item = menu.findForUpdate(menuItemId)
			.filter(own -> owner.owns(own.getStoreId()))
			.orElseThrow(() -> new NotFound("menu item", menuItemId));
		item.requireOnMenu("ENTER_STOCK");
		return item;
	}
}
