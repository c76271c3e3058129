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
import dev.baedal.platform.hours.Availability;
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
	 * paused, closed or not open for business, according to the copy
	 * @throws BelowMinimum if the lines are worth less than the store's minimum
	 */
	public PricedLines price(List<NewOrder.Item> items) {
		return price(items, Obstacles.REFUSE);
	}

	/**
	 * Prices the lines also when they cannot be ordered now. A line whose choices are not allowed is priced
	 * without them.
	 *
	 * @param obstacles told what the other method throws, except for what leaves nothing to price
	 * @throws InvalidField for an unknown menu item, or menu items of more than one store
	 */
	public PricedLines price(List<NewOrder.Item> items, Obstacles obstacles) {
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
		requireOpen(store, items.get(0), obstacles);
		IntStream.range(0, items.size()).forEach(i -> requireOnSale(menuItems.get(i), items.get(i), obstacles));
		PricedLines priced = new PricedLines(store,
				IntStream.range(0, items.size())
					.mapToObj(i -> line(menuItems.get(i), items.get(i), obstacles))
					.toList());
		if (priced.subtotal() < store.minimum()) {
			obstacles.met(new BelowMinimum(store, priced.subtotal()));
		}
		return priced;
	}

	private void requireOpen(StoreCopy store, NewOrder.Item item, Obstacles obstacles) {
		String name = "%s (store %d)".formatted(store.getName(), store.getStoreId());
		if (!store.isLive()) {
			obstacles.met(new NotOnSale(item.field(), name, NotOnSaleReason.STORE_NOT_LIVE));
			return;
		}
		Instant now = clock.instant();
		Availability times = store.availability();
		if (!times.isOpenAt(now)) {
			obstacles.met(ClosedStore.refusal(item.field(), name, times, now));
		}
	}

	private static void requireOnSale(MenuCopy menuItem, NewOrder.Item item, Obstacles obstacles) {
		if (menuItem.isWithdrawn() || menuItem.isSoldOut()) {
			obstacles.met(new NotOnSale(item.field(),
					"%s (menu item %d)".formatted(menuItem.getName(), menuItem.getMenuItemId()),
					menuItem.isWithdrawn() ? NotOnSaleReason.WITHDRAWN : NotOnSaleReason.SOLD_OUT));
		}
	}

	private static OrderLine line(MenuCopy menuItem, NewOrder.Item item, Obstacles obstacles) {
		List<LineOption> options = options(menuItem, item, obstacles);
		long unitPrice = options.stream().mapToLong(LineOption::price).reduce(menuItem.getPrice(), Math::addExact);
		return new OrderLine(menuItem.getMenuItemId(), menuItem.getName(), unitPrice, item.qty(), options, item.note());
	}

	private static List<LineOption> options(MenuCopy menuItem, NewOrder.Item item, Obstacles obstacles) {
		try {
			return ChosenOptions.of(menuItem, item);
		}
		catch (InvalidField | NotOnSale e) {
			obstacles.met(e);
			return List.of();
		}
	}

	private static MenuItem menuItem(Map<Long, MenuItem> known, NewOrder.Item item) {
		MenuItem menuItem = known.get(item.menuItemId());
		if (menuItem == null) {
			throw new InvalidField(item.field(), Sentence.UNKNOWN_MENU_ITEM, item.menuItemId());
		}
		return menuItem;
	}

	/** The store, and the lines of the order at its prices. */
	public record PricedLines(StoreCopy store, List<OrderLine> lines) {

		/** The sum of the lines, in won. */
		public long subtotal() {
			return OrderLine.sum(lines);
		}
	}
}
