package dev.baedal.store.application.stock;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.baedal.messaging.BatchRows;
import dev.baedal.store.domain.ChoiceMovement;
import dev.baedal.store.domain.ChoiceMovements;
import dev.baedal.store.domain.ChosenOption;
import dev.baedal.store.domain.CookingLine;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuItems;
import dev.baedal.store.domain.MovementKind;
import dev.baedal.store.domain.StockMovement;
import dev.baedal.store.domain.StockMovements;
import org.springframework.stereotype.Component;

/** Takes and restores stock for orders (M17). Runs in the caller's transaction; rows are locked in id order. */
@Component
public class MoveStock {

	private final MenuItems menu;
	/** The counted items of placed orders. An item that becomes counted meanwhile counts from the next transaction on. */
	private final BatchRows<MenuItem> tracked;
	private final StockMovements movements;
	private final ChoiceMovements ofChoices;
	private final StockLedger ledger;

	MoveStock(MenuItems menu, StockMovements movements, ChoiceMovements ofChoices, StockLedger ledger) {
		this.menu = menu;
		this.tracked = new BatchRows<>(menu::findTrackedForUpdate, MenuItem::getMenuItemId);
		this.movements = movements;
		this.ofChoices = ofChoices;
		this.ledger = ledger;
	}

	/**
	 * Takes all counted stock that the order needs, of menu items and of their choices, or none.
	 *
	 * @return whether there was enough
	 */
	public boolean take(long orderId, List<CookingLine> lines, List<ChosenOption> chosen) {
		Map<Long, Integer> needed = lines.stream()
			.collect(Collectors.toMap(CookingLine::menuItemId, CookingLine::qty, Math::addExact, TreeMap::new));
		Map<Long, Map<Integer, Integer>> ofItems = chosen.stream()
			.collect(Collectors.groupingBy(ChosenOption::menuItemId,
					Collectors.toMap(ChosenOption::choiceId, ChosenOption::qty, Math::addExact, TreeMap::new)));
		List<MenuItem> counted = tracked.findAll(needed.keySet());
		if (counted.stream()
			.anyMatch(item -> item.isShortOf(of(item, needed)) || isShort(item, choices(item, ofItems)))) {
			return false;
		}
		counted.forEach(item -> ledger.move(item, MovementKind.TAKEN, orderId,
				item.isTracked() ? -of(item, needed) : null, negative(countedOnly(item, choices(item, ofItems)))));
		return true;
	}

	/**
	 * Whether an owner marked one of the menu items or choices sold out, or took it off the menu, after order copied
	 * the menu, counted or not.
	 */
	public boolean isTakenOff(List<CookingLine> lines, List<ChosenOption> chosen) {
		List<Long> items = lines.stream().map(CookingLine::menuItemId).toList();
		return menu.existsTakenOff(items)
				|| !chosen.isEmpty() && !menu.findOffered(items, chosen.stream().map(ChosenOption::choiceId).toList())
					.containsAll(chosen.stream().map(ChosenOption::choice).toList());
	}

	/**
	 * Restores the stock that the order holds. A repeat finds none. A choice that its owner has taken off the menu has
	 * no stock any more.
	 */
	public void restore(long orderId) {
		Map<Long, Integer> held = movements.findHeldBy(orderId)
			.stream()
			.collect(Collectors.toMap(StockMovement::getMenuItemId, movement -> -movement.getAmount()));
		Map<Long, Map<Integer, Integer>> choices = ofChoices.findHeldBy(orderId)
			.stream()
			.collect(Collectors.groupingBy(ChoiceMovement::getMenuItemId,
					Collectors.toMap(ChoiceMovement::getChoiceId, movement -> -movement.getAmount())));
		Set<Long> items = new TreeSet<>(held.keySet());
		items.addAll(choices.keySet());
		if (!items.isEmpty()) {
			menu.findTrackedForUpdate(items)
				.forEach(item -> ledger.move(item, MovementKind.RESTORED, orderId, held.get(item.getMenuItemId()),
						countedOnly(item, choices(item, choices))));
		}
	}

	private static boolean isShort(MenuItem item, Map<Integer, Integer> chosen) {
		return chosen.entrySet().stream().anyMatch(one -> item.options().isShortOf(one.getKey(), one.getValue()));
	}

	private static Map<Integer, Integer> countedOnly(MenuItem item, Map<Integer, Integer> chosen) {
		Map<Integer, Integer> counted = new TreeMap<>(chosen);
		counted.keySet().removeIf(choiceId -> !item.options().isCounted(choiceId));
		return counted;
	}

	private static Map<Integer, Integer> negative(Map<Integer, Integer> amounts) {
		amounts.replaceAll((choiceId, qty) -> -qty);
		return amounts;
	}

	private static Map<Integer, Integer> choices(MenuItem item, Map<Long, Map<Integer, Integer>> ofItems) {
		return ofItems.getOrDefault(item.getMenuItemId(), Map.of());
	}

	private static int of(MenuItem item, Map<Long, Integer> byMenuItemId) {
		return requireNonNull(byMenuItemId.get(item.getMenuItemId()), "only these menu items were locked");
	}
}
