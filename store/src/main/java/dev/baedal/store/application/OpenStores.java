package dev.baedal.store.application;

import dev.baedal.messaging.Outbox;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.Stores;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the stores of a catalogue on a platform without stores, all or none, and tells the others. */
@Service
class OpenStores {

	private final Stores stores;
	private final MenuItems menu;
	private final Outbox outbox;

	OpenStores(Stores stores, MenuItems menu, Outbox outbox) {
		this.stores = stores;
		this.menu = menu;
		this.outbox = outbox;
	}

	/** @return whether they were opened; false where there are stores already */
	@Transactional
	public boolean open(Catalogue catalogue) {
		if (stores.count() > 0) {
			return false;
		}
		catalogue.stores().forEach(this::open);
		return true;
	}

	private void open(Catalogue.Entry entry) {
		outbox.publish(stores.saveAndFlush(new Store(entry.storeId(), entry.name(), entry.policy())).changed());
		for (Catalogue.Dish dish : entry.menu()) {
			MenuItem item = new MenuItem(dish.menuItemId(), entry.storeId(), dish.name(), dish.price());
			outbox.publish(menu.saveAndFlush(item).changed());
		}
	}
}
