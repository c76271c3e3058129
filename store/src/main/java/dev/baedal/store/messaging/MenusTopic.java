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
import dev.baedal.store.domain.PeopleOfStores;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.StoreEvent.MenuItemChanged;
import dev.baedal.store.domain.StoreEvent.StoreChanged;
import dev.baedal.store.domain.StoreEvent.StorePeopleChanged;
import dev.baedal.store.domain.StorePeople;
import dev.baedal.store.domain.Stores;
import org.springframework.stereotype.Component;

/**
 * The current stores, menu items and people of stores, with which the compacted topic {@code fooddelivery.menus} has to
 * agree.
 */
@Component
class MenusTopic implements CompactedState {

	private static final String STORE = "store";
	private static final String ITEM = "item";
	private static final Pattern KEY = Pattern.compile("(store|item|people):(\\d{1,18})");

	private final Stores stores;
	private final MenuItems menu;
	private final PeopleOfStores people;
	private final RepublishMenu tell;

	MenusTopic(Stores stores, MenuItems menu, PeopleOfStores people, RepublishMenu tell) {
		this.stores = stores;
		this.menu = menu;
		this.people = people;
		this.tell = tell;
	}

	@Override
	public List<Class<? extends Event>> events() {
		return List.of(StoreChanged.class, MenuItemChanged.class, StorePeopleChanged.class);
	}

	@Override
	public Map<String, Long> revisions() {
		Map<String, Long> revisions = new HashMap<>();
		stores.findRevisions().forEach(store -> revisions.put("store:" + store.id(), store.revision()));
		menu.findRevisions().forEach(item -> revisions.put("item:" + item.id(), item.revision()));
		people.findRevisions().forEach(store -> revisions.put("people:" + store.id(), store.revision()));
		return revisions;
	}

	@Override
	public Optional<? extends Event> current(String key) {
		Matcher parts = KEY.matcher(String.valueOf(key));
		if (!parts.matches()) {
			return Optional.empty();
		}
		long id = Long.parseLong(parts.group(2));
		return switch (parts.group(1)) {
			case STORE -> stores.findById(id).map(Store::changed);
			case ITEM -> menu.findById(id).map(MenuItem::changed);
			default -> people.findById(id).map(StorePeople::changed);
		};
	}

	@Override
	public void publishAgain(String key) {
		Matcher parts = KEY.matcher(key);
		if (parts.matches()) {
			long id = Long.parseLong(parts.group(2));
			switch (parts.group(1)) {
				case STORE -> tell.store(id);
				case ITEM -> tell.menuItem(id);
				default -> tell.people(id);
			}
		}
	}
}
