package dev.baedal.store.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.baedal.platform.problem.NotFound;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * The option groups of a menu item and their choices. A group or a choice gets its number once: a choice keeps it while
 * its name stays, so that the carts of customers survive an owner's new order of the list.
 */
@Embeddable
public class MenuOptions {

	/** A page of menu items reads its options with one query a table. */
	private static final int PAGE = 500;

	@Column(name = "last_option_id")
	private int lastId;

	/** Whether a choice is counted. An order locks the menu item only then. */
	@Column(name = "choices_counted")
	private boolean counted;

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@BatchSize(size = PAGE)
	@CollectionTable(name = "option_group", joinColumns = @JoinColumn(name = "menu_item_id"))
	@MapKeyColumn(name = "group_id")
	private Map<Integer, OptionGroup> groups = new HashMap<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@BatchSize(size = PAGE)
	@CollectionTable(name = "option_choice", joinColumns = @JoinColumn(name = "menu_item_id"))
	@MapKeyColumn(name = "choice_id")
	private Map<Integer, OptionChoice> choices = new HashMap<>();

	/** The groups and their choices in the menu's order. */
	List<MenuOption> list() {
		Map<Integer, List<MenuOption.Choice>> ofGroups = choices.entrySet()
			.stream()
			.sorted(Comparator.comparingInt(entry -> entry.getValue().position()))
			.collect(Collectors.groupingBy(entry -> entry.getValue().groupId(),
					Collectors.mapping(entry -> shown(entry.getKey(), entry.getValue()), Collectors.toList())));
		return groups.entrySet()
			.stream()
			.sorted(Comparator.comparingInt(entry -> entry.getValue().position()))
			.map(entry -> shown(entry.getKey(), entry.getValue(), ofGroups.getOrDefault(entry.getKey(), List.of())))
			.toList();
	}

	/** The numbers of the choices that are sold out. */
	public Set<Integer> soldOut() {
		return choices.entrySet()
			.stream()
			.filter(entry -> entry.getValue().isOut())
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Replaces all groups. A repeat changes nothing.
	 *
	 * @throws dev.baedal.platform.problem.InvalidField if the groups contradict themselves
	 */
	void replace(List<NewOption> options) {
		NewOption.requireConsistent(options);
		Map<Integer, OptionGroup> newGroups = new HashMap<>();
		Map<Integer, OptionChoice> newChoices = new HashMap<>();
		Map<Integer, OptionChoice> left = new TreeMap<>(choices);
		Map<Integer, List<NewOption.Choice>> entered = new TreeMap<>();
		for (int i = 0; i < options.size(); i++) {
			NewOption option = options.get(i);
			int groupId = groupNamed(option.name()).orElseGet(() -> ++lastId);
			newGroups.put(groupId, new OptionGroup(i, option.name(), option.min(), option.max()));
			entered.put(groupId, option.choices());
			keep(groupId, option.choices(), left, newChoices, true);
		}
		// only then: a choice of the same group comes before one that has moved from another
		entered.forEach((groupId, ofGroup) -> keep(groupId, ofGroup, left, newChoices, false));
		entered.forEach((groupId, ofGroup) -> number(groupId, ofGroup, newChoices));
		update(groups, newGroups);
		update(choices, newChoices);
		count();
	}

	/** @throws NotFound if the menu item has no such choice */
	void sellOut(int choiceId, boolean soldOut) {
		put(choiceId, choice(choiceId).sellOut(soldOut));
	}

	/** @throws NotFound if the menu item has no such choice */
	public @Nullable Integer stock(int choiceId) {
		return choice(choiceId).stock();
	}

	public String name(int choiceId) {
		return choice(choiceId).name();
	}

	public boolean isOut(int choiceId) {
		return choice(choiceId).isOut();
	}

	/** Whether the menu item has the choice and its stock is counted. */
	public boolean isCounted(int choiceId) {
		OptionChoice choice = choices.get(choiceId);
		return choice != null && choice.stock() != null;
	}

	/** Whether less than this is left of a counted choice. */
	public boolean isShortOf(int choiceId, int qty) {
		OptionChoice choice = choices.get(choiceId);
		return choice != null && choice.stock() != null && choice.stock() < qty;
	}

	/**
	 * Changes the stock level of a choice; the first change starts the counting.
	 *
	 * @return the new level
	 * @throws IllegalStateException if the level would be negative
	 */
	public int moveStock(int choiceId, int amount) {
		OptionChoice choice = choice(choiceId);
		int level = Math.addExact(choice.stock() == null ? 0 : choice.stock(), amount);
		if (level < 0) {
			throw new IllegalStateException("stock of choice %d: %s%+d".formatted(choiceId, choice.stock(), amount));
		}
		put(choiceId, choice.stock(level));
		count();
		return level;
	}

	/** Keeps the numbers of the choices that the menu item had under the same name, in the same group or in another. */
	private static void keep(int groupId, List<NewOption.Choice> entered, Map<Integer, OptionChoice> left,
			Map<Integer, OptionChoice> kept, boolean sameGroup) {
		for (int i = 0; i < entered.size(); i++) {
			NewOption.Choice choice = entered.get(i);
			if (isKept(groupId, choice, kept)) {
				continue;
			}
			Optional<Map.Entry<Integer, OptionChoice>> known = left.entrySet()
				.stream()
				.filter(entry -> entry.getValue().name().equals(choice.name())
						&& (!sameGroup || entry.getValue().groupId() == groupId))
				.findFirst();
			if (known.isPresent()) {
				int choiceId = known.get().getKey();
				OptionChoice before = known.get().getValue();
				// what readers saw as sold out because its stock is 0 is not the owner's command
				boolean soldOut = choice.soldOut() == null || choice.soldOut() == before.isOut() ? before.soldOut()
						: choice.soldOut();
				left.remove(choiceId);
				kept.put(choiceId,
						new OptionChoice(groupId, i, choice.name(), choice.price(), soldOut, before.stock()));
			}
		}
	}

	private void number(int groupId, List<NewOption.Choice> entered, Map<Integer, OptionChoice> all) {
		for (int i = 0; i < entered.size(); i++) {
			NewOption.Choice choice = entered.get(i);
			if (!isKept(groupId, choice, all)) {
				all.put(++lastId, new OptionChoice(groupId, i, choice.name(), choice.price(),
						Boolean.TRUE.equals(choice.soldOut()), null));
			}
		}
	}

	private static boolean isKept(int groupId, NewOption.Choice choice, Map<Integer, OptionChoice> kept) {
		return kept.values().stream().anyMatch(one -> one.groupId() == groupId && one.name().equals(choice.name()));
	}

	private Optional<Integer> groupNamed(String name) {
		return groups.entrySet()
			.stream()
			.filter(entry -> entry.getValue().name().equals(name))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	private OptionChoice choice(int choiceId) {
		return Optional.ofNullable(choices.get(choiceId)).orElseThrow(() -> new NotFound("choice", choiceId));
	}

	private void put(int choiceId, OptionChoice choice) {
		if (!choice.equals(choices.get(choiceId))) {
			choices.put(choiceId, choice);
		}
	}

	private void count() {
		counted = choices.values().stream().anyMatch(choice -> choice.stock() != null);
	}

	/** Writes the differences only: an untouched map leaves the revision of the menu item as it is. */
	private static <V> void update(Map<Integer, V> rows, Map<Integer, V> wanted) {
		if (!rows.equals(wanted)) {
			rows.keySet().retainAll(wanted.keySet());
			wanted.forEach((id, row) -> {
				if (!row.equals(rows.get(id))) {
					rows.put(id, row);
				}
			});
		}
	}

	private static MenuOption shown(int groupId, OptionGroup group, List<MenuOption.Choice> choices) {
		return new MenuOption(groupId, group.name(), group.min(), group.max(), choices);
	}

	private static MenuOption.Choice shown(int choiceId, OptionChoice choice) {
		return new MenuOption.Choice(choiceId, choice.name(), choice.price(), choice.isOut(), choice.stock());
	}
}
