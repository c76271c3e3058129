package dev.baedal.store.web;

import dev.baedal.platform.security.CallersOwnLookup;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.StoreState;
import dev.baedal.store.domain.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Hides a store that is not LIVE, and its menu items, from everybody but its people and operators: their ids are
 * unknown. {@link Stores} and {@link MenuItems} leave them out of the lists.
 */
@Configuration(proxyBeanMethods = false)
class ShownStores {

	@Bean
	CallersOwnLookup<Store, Long> shownStore(Stores stores) {
		return CallersOwnLookup.ofEverybody(Store.class, Long.class, stores::findById, Store::getStoreId,
				(caller, store) -> store.state() == StoreState.LIVE || caller.owns(store.getStoreId()));
	}

	@Bean
	CallersOwnLookup<MenuItem, Long> shownMenuItem(MenuItems menu, Stores stores) {
		return CallersOwnLookup.ofEverybody(MenuItem.class, Long.class, menu::findById, MenuItem::getMenuItemId,
				(caller, item) -> caller.owns(item.getStoreId()) || !stores.isHidden(item.getStoreId()));
	}
}
