package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.problem.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A choice keeps its number while its name stays; no number is given twice. */
class MenuOptionsTest {

	private final MenuItem item = new MenuItem(1, 1, "dish", 1_000);

	@Test
	void aNewOrderOfTheListKeepsAllNumbers() {
		item.offer(List.of(group("spice", "mild", "hot"), group("extra", "cheese", "egg")));
		Map<String, Integer> before = numbers();

		item.offer(List.of(group("extra", "egg", "cheese"), group("spice", "hot", "mild")));

		assertThat(numbers()).isEqualTo(before);
		assertThat(item.getOptions()).extracting(MenuOption::name).containsExactly("extra", "spice");
		assertThat(item.getOptions().get(0).choices()).extracting(MenuOption.Choice::name)
			.containsExactly("egg", "cheese");
	}

	@Test
	void numbersAreUniqueInTheDishAndNeverGivenAgain() {
		item.offer(List.of(group("spice", "mild", "hot")));
		Map<String, Integer> before = numbers();

		item.offer(List.of());
		item.offer(List.of(group("spice", "mild", "hot")));

		assertThat(numbers().values()).doesNotContainAnyElementsOf(before.values()).doesNotHaveDuplicates();
	}

	@Test
	void aRenamedChoiceIsAnotherOne() {
		item.offer(List.of(group("spice", "mild", "hot")));
		Map<String, Integer> before = numbers();

		item.offer(List.of(group("spice", "mild", "very hot")));

		assertThat(numbers().get("mild")).isEqualTo(before.get("mild"));
		assertThat(numbers().get("very hot")).isNotIn(before.values());
	}

	@Test
	void aChoiceKeepsItsNumberInARenamedGroup() {
		item.offer(List.of(group("spice", "none", "hot"), group("extra", "none", "egg")));
		int noSpice = number(0, 0);
		int noExtra = number(1, 0);

		item.offer(List.of(group("extra", "none", "egg"), group("heat", "none", "hot")));

		assertThat(number(0, 0)).as("of the same group first").isEqualTo(noExtra);
		assertThat(number(1, 0)).isEqualTo(noSpice);
	}

	@Test
	void aChoiceKeepsItsStockAndTheOwnersCommand() {
		item.offer(List.of(group("extra", "cheese", "egg")));
		int cheese = number(0, 0);
		int egg = number(0, 1);
		item.options().moveStock(cheese, 0);
		item.sellOutChoice(egg, true);
		List<NewOption> asRead = item.getOptions()
			.stream()
			.map(group -> new NewOption(group.name(), group.min(), group.max(),
					group.choices()
						.stream()
						.map(choice -> new NewOption.Choice(choice.name(), choice.price(), choice.soldOut()))
						.toList()))
			.toList();

		item.offer(asRead);
		assertThat(item.options().soldOut()).containsExactlyInAnyOrder(cheese, egg);
		item.options().moveStock(cheese, 3);
		assertThat(item.options().soldOut()).as("what was sold out for its stock is back").containsExactly(egg);
		item.offer(List.of(group("extra", "cheese", "egg")));
		assertThat(item.options().soldOut()).as("nothing is said").containsExactly(egg);
		assertThat(item.options().stock(cheese)).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource({ "2,1,2,options[0].min", "0,3,2,options[0].max" })
	void refusesLimitsThatContradictThemselves(int min, int max, int choices, String field) {
		List<NewOption.Choice> names = Stream.of("a", "b")
			.limit(choices)
			.map(name -> new NewOption.Choice(name, 0, null))
			.toList();

		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> item.offer(List.of(new NewOption("g", min, max, names))))
			.satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
		assertThat(item.getOptions()).isEmpty();
	}

	@Test
	void refusesANameThatIsThereTwice() {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> item.offer(List.of(group("g", "a"), group("g", "b"))))
			.satisfies(refused -> assertThat(refused.field()).isEqualTo("options[1].name"));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> item.offer(List.of(group("g", "a", "a"))))
			.satisfies(refused -> assertThat(refused.field()).isEqualTo("options[0].choices[1].name"));
	}

	@Test
	void twentyGroupsOfThirtyChoicesKeepTheirNumbers() {
		List<NewOption> groups = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			groups.add(group("group " + i,
					Stream.iterate(0, j -> j + 1).limit(30).map(j -> "choice " + j).toArray(String[]::new)));
		}
		item.offer(groups);
		List<MenuOption> before = item.getOptions();
		Collections.reverse(groups);

		item.offer(groups);

		assertThat(item.getOptions()).containsExactlyInAnyOrderElementsOf(before);
	}

	@Test
	void knowsNoOtherChoice() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> item.sellOutChoice(7, true));
	}

	private Map<String, Integer> numbers() {
		return item.getOptions()
			.stream()
			.flatMap(group -> group.choices().stream())
			.collect(Collectors.toMap(MenuOption.Choice::name, MenuOption.Choice::choiceId));
	}

	private int number(int group, int choice) {
		return item.getOptions().get(group).choices().get(choice).choiceId();
	}

	private static NewOption group(String name, String... choices) {
		return new NewOption(name, 0, 1, Stream.of(choices).map(one -> new NewOption.Choice(one, 500, null)).toList());
	}
}
