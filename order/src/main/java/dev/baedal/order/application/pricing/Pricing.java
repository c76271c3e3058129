package dev.baedal.order.application.pricing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.baedal.http.Sentence;
import dev.baedal.order.domain.LineOption;
import dev.baedal.order.domain.MenuCopies;
import dev.baedal.order.domain.MenuCopy;
import dev.baedal.order.domain.MenuItem;
import dev.baedal.order.domain.OrderLine;
import dev.baedal.order.domain.StoreCopy;
import dev.baedal.platform.problem.InvalidField;
import org.springframework.stereotype.Component;

/** Prices a request from order's own copy of the menu, so that no other service is needed to price an order (M20). */
@Component
public class Pricing {

	private final MenuCopies menu;
	private final Clock clock;

	Pricing(MenuCopies menu, Clock clock) {
		this.menu = menu;
		this.clock = clock;
	}

	/**
	 * @throws InvalidField for an unknown menu item, menu items of more than one store, or choices that the option
	 * groups do not allow
	 * @throws NotOnSale for a menu item or a choice that is sold out, a menu item that is withdrawn, or a store that is
	 * paused or not open for business, according to the copy
	 */
	public Quote quote(List<NewOrder.Item> items) {
		Map<Long, MenuItem> known = menu.findWithStores(items.stream().map(NewOrder.Item::menuItemId).toList())
			.stream()
			.collect(Collectors.toMap(item -> item.copy().getMenuItemId(), item -> item));
		List<MenuCopy> menuItems = items.stream().map(item -> menuItem(known, item).copy()).toList();
		Set<Long> storeIds = menuItems.stream().map(MenuCopy::getStoreId).collect(Collectors.toSet());
		if (storeIds.size() > 1) {
			throw new InvalidField("items", Sentence.SEVERAL_STORES, storeIds);
		}
		StoreCopy store = menuItem(known, items.get(0)).store();
		if (store == null) {
			throw new InvalidField(items.get(0).field(), Sentence.STORE_NOT_KNOWN_YET);
		}
		requireOpen(store, items.get(0));
		IntStream.range(0, items.size()).forEach(i -> requireOnSale(menuItems.get(i), items.get(i)));
		return new Quote(store,
				IntStream.range(0, items.size()).mapToObj(i -> line(menuItems.get(i), items.get(i))).toList());
	}

	private void requireOpen(StoreCopy store, NewOrder.Item item) {
		String name = "%s (store %d)".formatted(store.getName(), store.getStoreId());
		if (!store.isLive()) {
			throw new NotOnSale(item.field(), name, NotOnSaleReason.STORE_NOT_LIVE);
		}
		Instant now = clock.instant();
		if (!store.isOpenAt(now)) {
			throw NotOnSale.paused(item.field(), name, store.getPausedUntil(), now);
		}
	}

	private static void requireOnSale(MenuCopy menuItem, NewOrder.Item item) {
		if (menuItem.isWithdrawn() || menuItem.isSoldOut()) {
			throw new NotOnSale(item.field(),
					"%s (menu item %d)".formatted(menuItem.getName(), menuItem.getMenuItemId()),
					menuItem.isWithdrawn() ? NotOnSaleReason.WITHDRAWN : NotOnSaleReason.SOLD_OUT);
		}
	}

	private static OrderLine line(MenuCopy menuItem, NewOrder.Item item) {
		List<LineOption> options = ChosenOptions.of(menuItem, item);
		long unitPrice = options.stream().mapToLong(LineOption::price).reduce(menuItem.getPrice(), Math::addExact);
		return new OrderLine(menuItem.getMenuItemId(), menuItem.getName(), unitPrice, item.qty(), options, item.note());
	}

	private static MenuItem menuItem(Map<Long, MenuItem> known, NewOrder.Item item) {
		MenuItem menuItem = known.get(item.menuItemId());
		if (menuItem == null) {
			throw new InvalidField(item.field(), Sentence.UNKNOWN_MENU_ITEM, item.menuItemId());
		}
		return menuItem;
	}

	/** The store, and the lines of the order at its prices. */
	public record Quote(StoreCopy store, List<OrderLine> lines) {}
}
