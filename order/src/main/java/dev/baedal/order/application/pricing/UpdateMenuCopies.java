package dev.baedal.order.application.pricing;

import dev.baedal.order.domain.MenuCopies;
import dev.baedal.order.domain.MenuCopy;
import dev.baedal.order.domain.StoreCopies;
import dev.baedal.order.domain.StoreCopy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Maintains the copies of menu items and stores. The higher revision wins, so that the topic can be consumed again from
 * its start.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UpdateMenuCopies {

	private final MenuCopies menu;
	private final StoreCopies stores;

	UpdateMenuCopies(MenuCopies menu, StoreCopies stores) {
		this.menu = menu;
		this.stores = stores;
	}

	public void keep(MenuCopy item) {
		if (menu.findById(item.getMenuItemId()).filter(known -> known.getRevision() >= item.getRevision()).isEmpty()) {
			menu.save(item);
		}
	}

	public void keep(StoreCopy store) {
		if (stores.findById(store.getStoreId()).filter(known -> known.getRevision() >= store.getRevision()).isEmpty()) {
			stores.save(store);
		}
	}
}
