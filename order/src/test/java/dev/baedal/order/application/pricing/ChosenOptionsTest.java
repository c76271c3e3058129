package dev.baedal.order.application.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;

import dev.baedal.http.ProblemCode;
import dev.baedal.order.domain.LineOption;
import dev.baedal.order.domain.MenuCopy;
import dev.baedal.order.domain.OptionGroup;
import dev.baedal.order.domain.OptionGroup.Choice;
import dev.baedal.platform.problem.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which choices a line may have, as a table. */
class ChosenOptionsTest {

	/** One of 2 and 3; up to two of 5, 6 and 7, of which 7 is sold out. */
	private static final List<OptionGroup> GROUPS = List.of(
			new OptionGroup(1, "spice", 1, 1,
					List.of(new Choice(2, "mild", 0, false), new Choice(3, "hot", 500, false))),
			new OptionGroup(4, "extra", 0, 2, List.of(new Choice(5, "cheese", 2_000, false),
					new Choice(6, "egg", 1_000, false), new Choice(7, "truffle", 9_000, true))));

	@ParameterizedTest
	@CsvSource({ "2,0", "3,500", "3 5,2500", "2 5 6,3000", "6 5 3,3500" })
	void addsThePricesOfTheChoices(String chosen, long price) {
		List<LineOption> options = ChosenOptions.of(dish(GROUPS), item("items[0].menuItemId", chosen));

		assertThat(options.stream().mapToLong(LineOption::price).sum()).isEqualTo(price);
		assertThat(options).extracting(LineOption::choiceId).as("in the menu's order").isSorted();
	}

	@Test
	void freezesTheNamesOfGroupAndChoice() {
		assertThat(ChosenOptions.of(dish(GROUPS), item("items[0].menuItemId", "5 3")))
			.containsExactly(new LineOption(1, 3, "spice", "hot", 500), new LineOption(4, 5, "extra", "cheese", 2_000));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "-,CHOICE_REQUIRED,items[1].options,spice", "5,CHOICE_REQUIRED,items[1].options,spice",
					"2 3,TOO_MANY_CHOICES,items[1].options,spice", "2 9,UNKNOWN_CHOICE,items[1].options[1].choiceId,9",
					"2 4,UNKNOWN_CHOICE,items[1].options[1].choiceId,4",
					"2 5 5,CHOICE_TWICE,items[1].options[2].choiceId,cheese" })
	void refusesOtherChoicesWithCodeAndField(String chosen, ProblemCode code, String field, String named) {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> ChosenOptions.of(dish(GROUPS), item("items[1].menuItemId", chosen)))
			.satisfies(refused -> {
				assertThat(refused.explanation().code()).isEqualTo(code);
				assertThat(refused.field()).isEqualTo(field);
				assertThat(refused.explanation().toString()).contains(named);
			});
	}

	@Test
	void refusesAChoiceThatIsSoldOut() {
		assertThatExceptionOfType(NotOnSale.class)
			.isThrownBy(() -> ChosenOptions.of(dish(GROUPS), item("items[0].menuItemId", "2 7")))
			.satisfies(refused -> {
				assertThat(refused.explanation().code()).isEqualTo(ProblemCode.OUT_OF_STOCK);
				assertThat(refused.current()).isEqualTo(NotOnSaleReason.SOLD_OUT);
				assertThat(refused.explanation().toString()).startsWith("items[0].options[1].choiceId: truffle");
			});
	}

	@Test
	void aShorthandOfADishWithARequiredGroupIsRefusedByItsOwnField() {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> ChosenOptions.of(dish(GROUPS), item("foodId", null)))
			.satisfies(refused -> assertThat(refused.field()).isEqualTo("foodId"));
		assertThat(ChosenOptions.of(dish(GROUPS.subList(1, 2)), item("foodId", null))).as("nothing is required")
			.isEmpty();
	}

	@Test
	void aDishWithoutGroupsHasNoChoices() {
		assertThat(ChosenOptions.of(dish(List.of()), item("foodId", null))).isEmpty();
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> ChosenOptions.of(dish(List.of()), item("items[0].menuItemId", "2")))
			.satisfies(refused -> assertThat(refused.explanation().code()).isEqualTo(ProblemCode.UNKNOWN_CHOICE));
	}

	private static MenuCopy dish(List<OptionGroup> groups) {
		return new MenuCopy(1L, 0, 1, "dish", 1_000, false, false, groups);
	}

	private static NewOrder.Item item(String field, String chosen) {
		return new NewOrder.Item(1, 1, field, null,
				chosen == null ? List.of() : Stream.of(chosen.split(" ")).map(Integer::valueOf).toList(), null);
	}
}
