package dev.baedal.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × every transition as a table: a cell is the state that the transition leads to. */
class OrderLifeCycleTest {

	private static final String TABLE = """
			state           | PLACE  | FAIL_PAYMENT   | ACCEPT   | REJECT   | START_COOKING | FINISH_COOKING | PICK       | RELEASE | CANCEL    | CLOSE
			PAYMENT_PENDING | PLACED | PAYMENT_FAILED | -        | -        | -             | -              | -          | -       | -         | -
			PAYMENT_FAILED  | -      | -              | -        | -        | -             | -              | -          | -       | -         | -
			PLACED          | -      | -              | ACCEPTED | REJECTED | COOKING       | COOKED         | DELIVERING | -       | CANCELLED | DELIVERED
			ACCEPTED        | -      | -              | -        | -        | COOKING       | COOKED         | DELIVERING | -       | CANCELLED | DELIVERED
			REJECTED        | -      | -              | -        | -        | -             | -              | -          | -       | -         | -
			COOKING         | -      | -              | -        | -        | -             | COOKED         | DELIVERING | -       | CANCELLED | DELIVERED
			COOKED          | -      | -              | -        | -        | -             | -              | DELIVERING | -       | CANCELLED | DELIVERED
			DELIVERING      | -      | -              | -        | -        | -             | -              | -          | COOKED  | CANCELLED | DELIVERED
			DELIVERED       | -      | -              | -        | -        | -             | -              | -          | -       | -         | -
			CANCELLED       | -      | -              | -        | -        | -             | -              | -          | -       | -         | -
			""";

	static Stream<Arguments> everyPair() {
		String[] rows = TABLE.lines().toArray(String[]::new);
		String[] transitions = cells(rows[0]);
		return Arrays.stream(rows)
			.skip(1)
			.map(OrderLifeCycleTest::cells)
			.flatMap(row -> IntStream.range(1, row.length)
				.mapToObj(i -> Arguments.of(OrderStatus.valueOf(row[0]), OrderTransition.valueOf(transitions[i]),
						row[i])));
	}

	@ParameterizedTest(name = "{0} × {1} → {2}")
	@MethodSource("everyPair")
	void leadsToTheStateInTheTable(OrderStatus state, OrderTransition transition, String expected) {
		if (expected.equals("-")) {
			assertThatThrownBy(() -> transition.apply(state)).isInstanceOf(TransitionNotAllowed.class)
				.hasMessageContaining(state.name());
		}
		else {
			assertThat(transition.apply(state)).isEqualTo(OrderStatus.valueOf(expected));
		}
	}

	@ParameterizedTest
	@MethodSource("everyPair")
	void listsTheAllowedCommands(OrderStatus state, OrderTransition transition, String expected) {
		if (expected.equals("-")) {
			assertThatThrownBy(() -> transition.apply(state)).isInstanceOfSatisfying(TransitionNotAllowed.class,
					e -> assertThat(e.allowed())
						.isEqualTo(OrderTransition.CANCEL.isAllowed(state) ? List.of("CANCEL") : List.of()));
		}
	}

	@Test
	void coversEveryPair() {
		assertThat(everyPair()).hasSize(OrderStatus.values().length * OrderTransition.values().length);
	}

	private static String[] cells(String row) {
		return Arrays.stream(row.split("\\|")).map(String::strip).toArray(String[]::new);
	}
}
