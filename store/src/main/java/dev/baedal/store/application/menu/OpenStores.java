package dev.baedal.store.application.menu;

import java.util.List;

import dev.baedal.messaging.Outbox;
import dev.baedal.store.application.stock.EnterStock;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.Stores;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a catalogue's missing stores, all or none, and publishes them and their menus. */
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

	/** @return number of stores opened; an existing store keeps its owner's settings */
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
		outbox.publish(stores.saveAndFlush(entry.toStore()).changed());
		for (Catalogue.Dish dish : entry.menu()) {
			outbox.publish(menu.saveAndFlush(dish.of(entry.storeId())).changed());
			if (dish.stock() != null) {
				enterStock.set(dish.menuItemId(), dish.stock());
			}
		}
	}
}
