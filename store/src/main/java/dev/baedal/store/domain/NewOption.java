package dev.baedal.store.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** An option group as an owner enters it, without numbers. */
public record NewOption(String name, int min, int max, List<Choice> choices) {

	/**
	 * @param price in won
	 * @param soldOut null leaves a choice that the menu item has as it is
	 */
	public record Choice(String name, long price, @Nullable Boolean soldOut) {}

	/** @throws InvalidField naming the first field that contradicts another */
	static void requireConsistent(List<NewOption> options) {
		Set<String> names = new HashSet<>();
		for (int i = 0; i < options.size(); i++) {
			NewOption group = options.get(i);
			String field = "options[%d]".formatted(i);
			requireNew(names, group.name, field);
			if (group.min > group.max) {
				throw new InvalidField(field + ".min", Sentence.LEAST_ABOVE_MOST, group.max);
			}
			if (group.max > group.choices.size()) {
				throw new InvalidField(field + ".max", Sentence.MOST_ABOVE_CHOICES, group.choices.size());
			}
			Set<String> choices = new HashSet<>();
			for (int j = 0; j < group.choices.size(); j++) {
				requireNew(choices, group.choices.get(j).name, "%s.choices[%d]".formatted(field, j));
			}
		}
	}

	private static void requireNew(Set<String> known, String name, String field) {
		if (!known.add(name)) {
			throw new InvalidField(field + ".name", Sentence.NAME_TWICE, name);
		}
	}
}
