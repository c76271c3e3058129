package dev.baedal.faults.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.baedal.faults.snapshot.Order.Line;
import dev.baedal.faults.snapshot.Snapshot;
import dev.baedal.faults.snapshot.Stock;
import dev.baedal.faults.snapshot.Stock.Movement;
import dev.baedal.faults.snapshot.Trail;

final class StockBalances implements Invariant {

	/** By fulfilment: the events after which the goods of an order are used or shipped. */
	private static final Map<String, Set<String>> USED_BY = Map.of("KITCHEN_RIDER", Set.of("CookStarted"),
			"BREW_PICKUP", Set.of("CookStarted", "CookFinished"), "SHIP_ON_PAYMENT", Set.of("OrderAccepted"));

	@Override
	public String sentence() {
		return "Stock = adjustments − taken + restored, never negative; each order has taken what it keeps, once";
	}

	@Override
	public List<Violation> violations(Snapshot snapshot) {
		List<Violation> violations = new ArrayList<>();
		for (Stock stock : snapshot.stocks()) {
			book(stock, violations);
			orders(stock, snapshot, violations);
		}
		return violations;
	}

	private static void book(Stock stock, List<Violation> violations) {
		int level = 0;
		for (Movement line : stock.movements()) {
			level += line.amount();
			if (level < 0 || level != line.stockAfter()) {
				violations.add(new Violation(line.orderId() == null ? 0 : line.orderId(),
						"menu item %d: %d after line %s".formatted(stock.menuItemId(), level, line)));
			}
		}
		if (level != stock.level()) {
			violations.add(new Violation(0, "menu item %d: the level is %d, and its movements add up to %d"
				.formatted(stock.menuItemId(), stock.level(), level)));
		}
	}

	private static void orders(Stock stock, Snapshot snapshot, List<Violation> violations) {
		Map<Long, List<Movement>> lines = stock.movements()
			.stream()
			.filter(line -> line.orderId() != null)
			.collect(Collectors.groupingBy(Movement::orderId));
		lines.forEach((order, moved) -> {
			if (moved.stream().map(Movement::kind).distinct().count() != moved.size()) {
				violations.add(new Violation(order, "menu item %d: %s".formatted(stock.menuItemId(), moved)));
			}
		});
		snapshot.placed().forEach(trail -> {
			int kept = -lines.getOrDefault(trail.orderId(), List.of()).stream().mapToInt(Movement::amount).sum();
			int expected = expected(trail, stock.menuItemId());
			if (kept != expected) {
				violations.add(new Violation(trail.orderId(), "is %s and keeps %d of menu item %d instead of %d"
					.formatted(trail.order().status(), kept, stock.menuItemId(), expected)));
			}
		});
	}

	/**
	 * An order that ended keeps no stock, unless its goods were used by then and the policy does not restock used
	 * goods.
	 */
	private static int expected(Trail trail, long menuItemId) {
		int wanted = trail.order()
			.lines()
			.stream()
			.filter(line -> line.menuItemId() == menuItemId)
			.mapToInt(Line::qty)
			.sum();
		boolean gone = USED_BY.get(trail.order().policy().fulfilment()).stream().anyMatch(trail.types()::contains)
				&& !trail.order().policy().restockAfterCooking();
		return trail.order().isUndone() && !gone ? 0 : wanted;
	}
}
