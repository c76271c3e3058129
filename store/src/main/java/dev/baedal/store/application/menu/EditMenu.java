package dev.baedal.store.application.menu;

import java.util.Objects;

import dev.baedal.http.Sentence;
import dev.baedal.messaging.Outbox;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItemNumber;
import dev.baedal.store.domain.MenuItemNumbers;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.Stores;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits an owner's menu (M18). A change is published in the same transaction; a command without effect publishes
 * nothing.
 */
@Service
@Transactional
public class EditMenu {

	private final Stores stores;
	private final MenuItems menu;
	private final MenuItemNumbers numbers;
	private final Outbox outbox;

	EditMenu(Stores stores, MenuItems menu, MenuItemNumbers numbers, Outbox outbox) {
		this.stores = stores;
		this.menu = menu;
		this.numbers = numbers;
		this.outbox = outbox;
	}

	/**
	 * @param price in won
	 * @throws dev.baedal.platform.problem.Forbidden for another owner's store
	 * @throws InvalidField for an unknown store
	 */
	public MenuItem add(long storeId, String name, long price) {
		Caller.now().requireStore(storeId);
		if (!stores.existsById(storeId)) {
			throw new InvalidField("storeId", Sentence.UNKNOWN_STORE, storeId);
		}
		long menuItemId = numbers.save(new MenuItemNumber()).getMenuItemId();
		MenuItem item = menu.saveAndFlush(new MenuItem(menuItemId, storeId, name, price));
		outbox.publish(item.changed());
		return item;
	}

	/** @throws dev.baedal.platform.lifecycle.TransitionNotAllowed once the menu item is withdrawn */
	public MenuItem change(long menuItemId, MenuItemChange change) {
		MenuItem item = require(menuItemId);
		Long before = item.getRevision();
		change.apply(item);
		return publishIfChanged(item, before);
	}

	public MenuItem withdraw(long menuItemId) {
		MenuItem item = require(menuItemId);
		Long before = item.getRevision();
		item.withdraw();
		return publishIfChanged(item, before);
	}

	private MenuItem publishIfChanged(MenuItem item, Long before) {
		MenuItem written = menu.saveAndFlush(item);
		if (!Objects.equals(written.getRevision(), before)) {
			outbox.publish(written.changed());
		}
		return written;
	}

	private MenuItem require(long menuItemId) {
		Caller owner = Caller.now().require(Role.OWNER);
		return menu.findForUpdate(menuItemId)
			.filter(own -> owner.owns(own.getStoreId()))
			.orElseThrow(() -> new NotFound("menu item", menuItemId));
	}
}
