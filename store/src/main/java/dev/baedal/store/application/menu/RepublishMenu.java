package dev.baedal.store.application.menu;

import dev.baedal.messaging.Outbox;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.PeopleOfStores;
import dev.baedal.store.domain.Stores;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Re-publishes the current state of a store, its people, or a menu item. A consumer whose copy has this revision ignores
 * it.
 */
@Service
@Transactional
public class RepublishMenu {

	private final Stores stores;
	private final MenuItems menu;
	private final PeopleOfStores people;
	private final Outbox outbox;

	RepublishMenu(Stores stores, MenuItems menu, PeopleOfStores people, Outbox outbox) {
		this.stores = stores;
		this.menu = menu;
		this.people = people;
		this.outbox = outbox;
	}

	public void store(long storeId) {
		stores.findById(storeId).ifPresent(store -> outbox.publish(store.changed()));
	}

	public void menuItem(long menuItemId) {
		menu.findForUpdate(menuItemId).ifPresent(item -> outbox.publish(item.changed()));
	}

	public void people(long storeId) {
		people.findById(storeId).ifPresent(store -> outbox.publish(store.changed()));
	}
}
