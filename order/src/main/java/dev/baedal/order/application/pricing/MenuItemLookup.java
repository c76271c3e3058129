package dev.baedal.order.application.pricing;

import java.util.List;
import java.util.Locale;

import dev.baedal.http.Sentence;
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
			throw new InvalidField(field, Sentence.UNKNOWN_MENU_ITEM_NAME);
		}
		if (called.size() > 1) {
			throw new InvalidField(field, Sentence.AMBIGUOUS_MENU_ITEM_NAME, called);
		}
		return called.get(0);
	}
}
