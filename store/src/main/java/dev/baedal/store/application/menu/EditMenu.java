package dev.baedal.store.application.menu;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.application.PublishChanges;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItemNumber;
import dev.baedal.store.domain.MenuItemNumbers;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.NewOption;
import dev.baedal.store.domain.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits an owner's menu (M18). A change is published in the same transaction; a command without effect publishes
 * nothing.
 */
@Service
@Transactional
public class EditMenu {

	private static final int MOST_CATEGORIES = 100;

	private final Stores stores;
	private final MenuItems menu;
	private final MenuItemNumbers numbers;
	private final PublishChanges changes;

	EditMenu(Stores stores, MenuItems menu, MenuItemNumbers numbers, PublishChanges changes) {
		this.stores = stores;
		this.menu = menu;
		this.numbers = numbers;
		this.changes = changes;
	}

	/**
	 * @param price in won
	 * @param details what the menu shows beside
	 * @throws dev.baedal.platform.problem.Forbidden for another owner's store
	 * @throws InvalidField for an unknown store, or one category too many
	 */
	public MenuItem add(long storeId, String name, long price, MenuItemChange details) {
		Caller.now().requireStore(storeId);
		if (!stores.existsById(storeId)) {
			throw new InvalidField("storeId", Sentence.UNKNOWN_STORE, storeId);
		}
		requireFewCategories(storeId, details.category());
		MenuItem item = new MenuItem(numbers.save(new MenuItemNumber()).getMenuItemId(), storeId, name, price);
		return changed(item, details::apply);
	}

	/** @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn */
	public MenuItem change(long menuItemId, MenuItemChange change) {
		MenuItem item = require(menuItemId);
		requireFewCategories(item.getStoreId(), change.category());
		return changed(item, change::apply);
	}

	/**
	 * Replaces the option groups.
	 *
	 * @throws InvalidField if the groups contradict themselves
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn
	 */
	public MenuItem offer(long menuItemId, List<NewOption> options) {
		return changed(require(menuItemId), item -> item.offer(options));
	}

	/**
	 * @throws NotFound if the menu item has no such choice
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn
	 */
	public MenuItem sellOutChoice(long menuItemId, int choiceId, boolean soldOut) {
		return changed(require(menuItemId), item -> item.sellOutChoice(choiceId, soldOut));
	}

	public MenuItem withdraw(long menuItemId) {
		return changed(require(menuItemId), MenuItem::withdraw);
	}

	/**
	 * @param imageId the hash of a kept image; null for none
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn
	 */
	public MenuItem illustrate(long menuItemId, @Nullable String imageId) {
		return changed(require(menuItemId), item -> item.illustrate(imageId));
	}

	/**
	 * Refuses a caller who may not change the item, before work outside the transaction.
	 *
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn
	 */
	@Transactional(readOnly = true)
	public void requireOwn(long menuItemId) {
		own(menuItemId, menu::findById).requireOnMenu("ILLUSTRATE");
	}

	private MenuItem changed(MenuItem item, Consumer<MenuItem> command) {
		return changes.of(item, command, menu::saveAndFlush);
	}

	/** A menu has few headings, and each of them is shown. */
	private void requireFewCategories(long storeId, @Nullable String category) {
		if (category != null && menu.countOtherCategories(storeId, category) >= MOST_CATEGORIES) {
			throw new InvalidField("category", Sentence.TOO_MANY_CATEGORIES, MOST_CATEGORIES);
		}
	}

	private MenuItem require(long menuItemId) {
		return own(menuItemId, menu::findForUpdate);
	}

	private static MenuItem own(long menuItemId, Function<Long, Optional<MenuItem>> find) {
		Caller owner = Caller.now().require(Role.OWNER);
		return find.apply(menuItemId)
			.filter(own -> owner.owns(own.getStoreId()))
			.orElseThrow(() -> new NotFound("menu item", menuItemId));
	}
}
