package dev.baedal.order.application.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.baedal.http.Sentence;
import dev.baedal.order.domain.LineOption;
import dev.baedal.order.domain.MenuCopy;
import dev.baedal.order.domain.OptionGroup;
import dev.baedal.platform.problem.InvalidField;

/** The rules for the choices of an order line. A menu item without option groups has no choices. */
final class ChosenOptions {

	private ChosenOptions() {}

	/**
	 * Returns the choices of a line in the menu's order, whatever the order of the request.
	 *
	 * @throws InvalidField for an unknown choice, one of another menu item, one named twice, or a group with too few or
	 * too many choices
	 * @throws NotOnSale for a choice that is sold out
	 */
	static List<LineOption> of(MenuCopy menuItem, NewOrder.Item item) {
		if (menuItem.getOptions().isEmpty() && item.choices().isEmpty()) {
			return List.of();
		}
		requireKnown(menuItem, item);
		List<LineOption> chosen = new ArrayList<>();
		for (OptionGroup group : menuItem.getOptions()) {
			List<LineOption> ofGroup = group.choices()
				.stream()
				.filter(choice -> item.choices().contains(choice.choiceId()))
				.map(choice -> new LineOption(group.groupId(), choice.choiceId(), group.name(), choice.name(),
						choice.price()))
				.toList();
			requireNumber(group, ofGroup.size(), item.choicesField());
			chosen.addAll(ofGroup);
		}
		return List.copyOf(chosen);
	}

	private static void requireKnown(MenuCopy menuItem, NewOrder.Item item) {
		Map<Integer, OptionGroup.Choice> offered = new HashMap<>();
		menuItem.getOptions()
			.forEach(group -> group.choices().forEach(choice -> offered.put(choice.choiceId(), choice)));
		Set<Integer> seen = new HashSet<>();
		for (int i = 0; i < item.choices().size(); i++) {
			int choiceId = item.choices().get(i);
			String field = "%s[%d].choiceId".formatted(item.choicesField(), i);
			OptionGroup.Choice choice = offered.get(choiceId);
			if (choice == null) {
				throw new InvalidField(field, Sentence.NO_SUCH_CHOICE, choiceId, menuItem.getName());
			}
			if (!seen.add(choiceId)) {
				throw new InvalidField(field, Sentence.SAME_CHOICE_AGAIN, choice.name());
			}
			if (choice.soldOut()) {
				throw NotOnSale.choice(field, "%s (choice %d)".formatted(choice.name(), choiceId));
			}
		}
	}

	private static void requireNumber(OptionGroup group, int chosen, String field) {
		if (chosen < group.min()) {
			throw new InvalidField(field, Sentence.TOO_FEW_OF_A_GROUP, group.name(), group.min());
		}
		if (chosen > group.max()) {
			throw new InvalidField(field, Sentence.TOO_MANY_OF_A_GROUP, group.name(), group.max());
		}
	}
}
