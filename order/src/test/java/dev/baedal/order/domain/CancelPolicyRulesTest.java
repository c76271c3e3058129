package dev.baedal.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cancel policy × every state as a table: who decides a customer's cancel, or why it is refused. */
class CancelPolicyRulesTest {

	private static final String TABLE = """
			state           | ANYTIME | BEFORE_COOKING | STORE_CONFIRM
			PAYMENT_PENDING | over    | over           | over
			PAYMENT_FAILED  | over    | over           | over
			PLACED          | order   | kitchen        | kitchen
			ACCEPTED        | order   | kitchen        | kitchen
			REJECTED        | over    | over           | over
			COOKING         | order   | too late       | kitchen
			COOKED          | order   | too late       | too late
			DELIVERING      | order   | too late       | too late
			DELIVERED       | over    | over           | over
			CANCELLED       | over    | over           | over
			""";

	static Stream<Arguments> everyPair() {
		List<String[]> rows = TABLE.lines()
			.map(row -> Arrays.stream(row.split("\\|")).map(String::strip).toArray(String[]::new))
			.toList();
		return rows.stream()
			.skip(1)
			.flatMap(row -> IntStream.range(1, row.length)
				.mapToObj(
						i -> Arguments.of(OrderStatus.valueOf(row[0]), CancelPolicy.valueOf(rows.get(0)[i]), row[i])));
	}

	@ParameterizedTest(name = "{1} while {0}: {2}")
	@MethodSource("everyPair")
	void namesTheDecider(OrderStatus state, CancelPolicy policy, String decider) {
		Order order = TestOrders.in(state, policy);

		switch (decider) {
			case "over" ->
				assertThatThrownBy(order.getState()::requireCancellable).isInstanceOf(TransitionNotAllowed.class)
					.isNotInstanceOf(CancelTooLate.class);
			case "too late" -> assertThatThrownBy(order.getState()::requireCancellable)
				.isInstanceOfSatisfying(CancelTooLate.class, e -> {
					assertThat(e.explanation().in(Locale.ROOT)).contains(policy.name(), state.label(), "취소할 수 있습니다");
					assertThat(e.explanation().in(Locale.ENGLISH)).contains(policy.name(), state.name());
					assertThat(e.cancellableWhile()).contains(OrderStatus.PLACED).doesNotContain(state);
				});
			default -> {
				order.getState().requireCancellable();
				assertThat(order.getState().kitchenDecides()).isEqualTo(decider.equals("kitchen"));
			}
		}
	}

	/** A cancel by an operator, a deadline or the kitchen's grant does not depend on the policy. */
	@ParameterizedTest(name = "{1} while {0}")
	@MethodSource("everyPair")
	void aGrantCancelsAnOrderThatHasNotEnded(OrderStatus state, CancelPolicy policy, String decider) {
		Order order = TestOrders.in(state, policy);

		assertThat(order.cancelGranted("granted", Instant.EPOCH).isPresent()).isEqualTo(!decider.equals("over"));
		assertThat(order.getState().getStatus()).isEqualTo(decider.equals("over") ? state : OrderStatus.CANCELLED);
	}

	@Test
	void coversEveryPair() {
		assertThat(everyPair()).hasSize(OrderStatus.values().length * CancelPolicy.values().length);
	}
}
