package dev.baedal.store.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baedal.messaging.Event;
import dev.baedal.messaging.compacted.CompactedState;
import dev.baedal.store.application.menu.RepublishMenu;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.StoreEvent.MenuItemChanged;
import dev.baedal.store.domain.StoreEvent.StoreChanged;
import dev.baedal.store.domain.Stores;
import org.springframework.stereotype.Component;

/** The current stores and menu items, with which the compacted topic {@code fooddelivery.menus} has to agree. */
@Component
class MenusTopic implements CompactedState {

	private static final Pattern KEY = Pattern.compile("(store|item):(\\d{1,18})");

	private final Stores stores;
	private final MenuItems menu;
	private final RepublishMenu tell;

	MenusTopic(Stores stores, MenuItems menu, RepublishMenu tell) {
		this.stores = stores;
		this.menu = menu;
		this.tell = tell;
	}

	@Override
	public List<Class<? extends Event>> events() {
		return List.of(StoreChanged.class, MenuItemChanged.class);
	}

	@Override
	public Map<String, Long> revisions() {
		Map<String, Long> revisions = new HashMap<>();
		stores.findRevisions().forEach(store -> revisions.put("store:" + store.id(), store.revision()));
		menu.findRevisions().forEach(item -> revisions.put("item:" + item.id(), item.revision()));
		return revisions;
	}

	@Override
	public Optional<? extends Event> current(String key) {
		Matcher parts = KEY.matcher(String.valueOf(key));
		if (!parts.matches()) {
			return Optional.empty();
		}
		long id = Long.parseLong(parts.group(2));
		return isStore(parts) ? stores.findById(id).map(Store::changed) : menu.findById(id).map(MenuItem::changed);
	}

	@Override
	public void publishAgain(String key) {
		Matcher parts = KEY.matcher(key);
		if (parts.matches()) {
			long id = Long.parseLong(parts.group(2));
			if (isStore(parts)) {
				tell.store(id);
			}
			else {
				tell.menuItem(id);
			}
		}
	}

	private static boolean isStore(Matcher parts) {
		return parts.group(1).equals("store");
	}
}
