package dev.baedal.store.application;

import java.util.List;

import dev.baedal.messaging.Outbox;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.Stores;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the stores of a catalogue that are not there yet, all or none, and tells the others. */
@Service
class OpenStores {

	private final Stores stores;
	private final MenuItems menu;
	private final EnterStock enterStock;
	private final Outbox outbox;

	OpenStores(Stores stores, MenuItems menu, EnterStock enterStock, Outbox outbox) {
		this.stores = stores;
		this.menu = menu;
		this.enterStock = enterStock;
		this.outbox = outbox;
	}

	/** @return how many were opened; a store that is there stays as its owner has it */
	@Transactional
	public int open(Catalogue catalogue) {
		List<Catalogue.Entry> missing = catalogue.stores()
			.stream()
			.filter(entry -> !stores.existsById(entry.storeId()))
			.toList();
		missing.forEach(this::open);
		return missing.size();
	}

	private void open(Catalogue.Entry entry) {
		outbox.publish(stores.saveAndFlush(new Store(entry.storeId(), entry.name(), entry.policy(), entry.regions()))
			.changed());
		for (Catalogue.Dish dish : entry.menu()) {
			MenuItem item = new MenuItem(dish.menuItemId(), entry.storeId(), dish.name(), dish.price());
			outbox.publish(menu.saveAndFlush(item).changed());
			if (dish.stock() != null) {
				enterStock.set(dish.menuItemId(), dish.stock());
			}
		}
	}
}
