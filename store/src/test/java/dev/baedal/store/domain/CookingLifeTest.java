package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.baedal.messaging.Event;
import dev.baedal.platform.lifecycle.NotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** M04, M05, M06: what each command makes of each state. "-" is a refusal. */
class CookingLifeTest {

	private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
	private static final Instant T1 = T0.plusSeconds(60);

	private static final String TABLE = """
			          accept    reject    start    finish    cancel
			RECEIVED  ACCEPTED  REJECTED  -        -         CANCELLED
			ACCEPTED  -         -         STARTED  -         CANCELLED
			REJECTED  -         -         -        -         CANCELLED
			STARTED   -         -         -        FINISHED  CANCELLED
			FINISHED  -         -         -        -         CANCELLED
			CANCELLED -         -         -        -         CANCELLED
			""";

	private static final Map<String, Consumer<Cooking>> COMMANDS = Map.of("accept", c -> c.accept(T1), "reject",
			c -> c.reject("no rice", T1), "start", c -> c.start(T1), "finish", c -> c.finish(T1), "cancel",
			c -> c.cancel("changed my mind", T1));

	private static final Map<CookingStatus, List<String>> WAYS = Map.of(CookingStatus.RECEIVED, List.of(),
			CookingStatus.ACCEPTED, List.of("accept"), CookingStatus.REJECTED, List.of("reject"),
			CookingStatus.STARTED, List.of("accept", "start"), CookingStatus.FINISHED,
			List.of("accept", "start", "finish"), CookingStatus.CANCELLED, List.of("cancel"));

	static Stream<Arguments> table() {
		List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
		String[] commands = rows.get(0);
		return rows.stream().skip(1).flatMap(row -> Stream.iterate(0, i -> i < commands.length, i -> i + 1)
			.map(i -> Arguments.of(CookingStatus.valueOf(row[0]), commands[i], row[i + 1])));
	}

	@ParameterizedTest(name = "{0} {1} -> {2}")
	@MethodSource("table")
	void followsTheTable(CookingStatus from, String command, String expected) {
		Cooking cooking = cookingIn(from);

		if (expected.equals("-")) {
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> COMMANDS.get(command).accept(cooking));
			assertThat(cooking.getStatus()).isEqualTo(from);
			assertThat(cooking.getUpdatedAt()).isEqualTo(T0);
		}
		else {
			COMMANDS.get(command).accept(cooking);
			assertThat(cooking.getStatus()).isEqualTo(CookingStatus.valueOf(expected));
		}
	}

	@Test
	void theTableCoversEveryStateAndEveryCommand() {
		assertThat(table().map(row -> row.get()[0]).distinct()).containsExactlyInAnyOrder(
				Arrays.stream(CookingStatus.values()).toArray());
		assertThat(table().map(row -> row.get()[1].toString().toUpperCase()).distinct())
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(CookingStep.values()).map(Enum::name).toList());
	}

	@Test
	void aRefusalNamesTheStateAndWhatIsAllowed() {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> cookingIn(CookingStatus.RECEIVED).start(T1))
			.satisfies(e -> assertThat(e.current()).isEqualTo(CookingStatus.RECEIVED))
			.satisfies(e -> assertThat(e.allowed()).containsExactly("ACCEPT", "REJECT"));
	}

	@ParameterizedTest
	@EnumSource(CookingStatus.class)
	void everyCancelIsAnswered(CookingStatus from) {
		Event answer = cookingIn(from).cancel("late", T1);

		assertThat(answer).isEqualTo(new StoreEvent.CookCancelled(7, "khl", 1));
		assertThat(answer.key()).isEqualTo("7");
	}

	@Test
	void aSecondCancelChangesNothing() {
		Cooking cooking = cookingIn(CookingStatus.CANCELLED);

		cooking.cancel("another reason", T1);

		assertThat(cooking.getReason()).isEqualTo("changed my mind");
		assertThat(cooking.getUpdatedAt()).isEqualTo(T0);
	}

	@Test
	void eachStateHasItsKoreanWord() {
		assertThat(CookingStatus.values()).extracting(CookingStatus::label)
			.containsExactly("주문됨", "수락됨", "거절됨", "요리시작됨", "요리완료됨", "요리취소됨");
	}

	private static Cooking cookingIn(CookingStatus status) {
		Cooking cooking = Cooking.received(7, "khl", 1, "seoul", List.of(new CookingLine(1, "chicken", 2)), T0);
		for (String step : WAYS.get(status)) {
			switch (step) {
				case "accept" -> cooking.accept(T0);
				case "reject" -> cooking.reject("no rice", T0);
				case "start" -> cooking.start(T0);
				case "finish" -> cooking.finish(T0);
				case "cancel" -> cooking.cancel("changed my mind", T0);
				default -> throw new IllegalArgumentException(step);
			}
		}
		assertThat(cooking.getStatus()).isEqualTo(status);
		return cooking;
	}
}
