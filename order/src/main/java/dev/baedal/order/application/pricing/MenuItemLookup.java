package dev.baedal.order.application.pricing;

import java.util.List;
import java.util.Locale;

import dev.baedal.order.domain.MenuCopies;
import dev.baedal.order.domain.MenuCopy;
import dev.baedal.platform.problem.InvalidField;
import org.springframework.stereotype.Component;

/** Finds a menu item by its name, as the orders of seed 002 need it. */
@Component
public class MenuItemLookup {

	private final MenuCopies menu;

	MenuItemLookup(MenuCopies menu) {
		this.menu = menu;
	}

	/** @throws InvalidField when no menu item has this name, or several have it */
	public long find(String name, String field) {
		List<Long> called = menu.findCalled(name.toLowerCase(Locale.ROOT))
			.stream()
			.map(MenuCopy::getMenuItemId)
			.toList();
		if (called.isEmpty()) {
			throw new InvalidField(field, "no dish is called so; GET /menus lists them");
		}
		if (called.size() > 1) {
			throw new InvalidField(field, "is the name of several; say which with foodId, one of " + called);
		}
		return called.get(0);
	}
}
