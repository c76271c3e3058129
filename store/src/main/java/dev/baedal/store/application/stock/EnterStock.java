package dev.baedal.store.application.stock;

import java.util.Map;

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
		requireInRange(counted, by);
		return by == 0 ? item : adjusted(item, by);
	}

	/**
	 * Sets the stock level of a choice.
	 *
	 * @param stock from 0 to {@link #MOST}
	 * @throws NotFound if there is no such menu item or choice, or another owner has it
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn
	 */
	public MenuItem setChoice(long menuItemId, int choiceId, int stock) {
		MenuItem item = require(menuItemId);
		Integer counted = item.options().stock(choiceId);
		int level = counted == null ? 0 : counted;
		return counted != null && level == stock ? item : adjusted(item, choiceId, stock - level);
	}

	/**
	 * Adds to the stock level of a choice, or subtracts from it.
	 *
	 * @throws NotFound if there is no such menu item or choice, or another owner has it
	 * @throws InvalidField if the choice is not counted yet, or the stock would be below 0 or above {@link #MOST}
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn
	 */
	public MenuItem adjustChoice(long menuItemId, int choiceId, int by) {
		MenuItem item = require(menuItemId);
		Integer counted = item.options().stock(choiceId);
		if (counted == null) {
			throw new InvalidField("adjust", Sentence.CHOICE_STOCK_NOT_COUNTED, choiceId);
		}
		requireInRange(counted, by);
		return by == 0 ? item : adjusted(item, choiceId, by);
	}

	private static void requireInRange(int counted, int by) {
		long level = (long) counted + by;
		if (level < 0 || level > MOST) {
			throw new InvalidField("adjust", Sentence.STOCK_OUT_OF_RANGE, counted, -counted, MOST - counted);
		}
	}

	private MenuItem adjusted(MenuItem item, int choiceId, int amount) {
		return ledger.move(item, MovementKind.ADJUSTED, null, null, Map.of(choiceId, amount));
	}

	private MenuItem adjusted(MenuItem item, int amount) {
		return ledger.move(item, MovementKind.ADJUSTED, null, amount, Map.of());
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
