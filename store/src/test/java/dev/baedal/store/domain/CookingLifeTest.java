package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.baedal.messaging.Event;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** M04, M05, M06: the status after each command in each status. "-" is a refusal. */
class CookingLifeTest {

	private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
	private static final Instant T1 = T0.plusSeconds(60);

	private static final Map<Fulfilment, String> TABLES = Map.of(Fulfilment.KITCHEN_RIDER, """
			          accept    reject    start    finish    give_up    cancel
			RECEIVED  ACCEPTED  REJECTED  -        -         CANCELLED  CANCELLED
			ACCEPTED  -         -         STARTED  -         CANCELLED  CANCELLED
			REJECTED  -         -         -        -         -          CANCELLED
			STARTED   -         -         -        FINISHED  CANCELLED  CANCELLED
			FINISHED  -         -         -        -         -          CANCELLED
			CANCELLED -         -         -        -         CANCELLED  CANCELLED
			""", Fulfilment.BREW_PICKUP, """
			          accept    reject    start    finish    give_up    cancel
			RECEIVED  ACCEPTED  REJECTED  -        -         CANCELLED  CANCELLED
			ACCEPTED  -         -         STARTED  FINISHED  CANCELLED  CANCELLED
			REJECTED  -         -         -        -         -          CANCELLED
			STARTED   -         -         -        FINISHED  CANCELLED  CANCELLED
			FINISHED  -         -         -        -         -          CANCELLED
			CANCELLED -         -         -        -         CANCELLED  CANCELLED
			""", Fulfilment.SHIP_ON_PAYMENT, """
			          accept    reject    start    finish    give_up    cancel
			RECEIVED  ACCEPTED  REJECTED  -        -         CANCELLED  CANCELLED
			ACCEPTED  -         -         -        -         CANCELLED  CANCELLED
			REJECTED  -         -         -        -         -          CANCELLED
			CANCELLED -         -         -        -         CANCELLED  CANCELLED
			""");

	private static final Map<String, Consumer<Cooking>> COMMANDS = Map.of("accept", c -> c.accept(null, T1), "reject",
			c -> c.reject("no rice", T1), "start", c -> c.start(T1), "finish", c -> c.finish(T1), "give_up",
			c -> c.giveUp("changed my mind", T1), "cancel", c -> c.cancel("changed my mind", T1));

	private static final Map<CookingStatus, List<String>> WAYS = Map.of(CookingStatus.RECEIVED, List.of(),
			CookingStatus.ACCEPTED, List.of("accept"), CookingStatus.REJECTED, List.of("reject"), CookingStatus.STARTED,
			List.of("accept", "start"), CookingStatus.FINISHED, List.of("accept", "start", "finish"),
			CookingStatus.CANCELLED, List.of("cancel"));

	static Stream<Arguments> table() {
		return TABLES.entrySet().stream().flatMap(table -> table(table.getKey(), table.getValue()));
	}

	private static Stream<Arguments> table(Fulfilment fulfilment, String table) {
		List<String[]> rows = table.lines().map(line -> line.strip().split("\\s+")).toList();
		String[] commands = rows.get(0);
		return rows.stream()
			.skip(1)
			.flatMap(row -> Stream.iterate(0, i -> i < commands.length, i -> i + 1)
				.map(i -> Arguments.of(fulfilment, CookingStatus.valueOf(row[0]), commands[i], row[i + 1])));
	}

	@ParameterizedTest(name = "{0}: {1} {2} -> {3}")
	@MethodSource("table")
	void followsTheTable(Fulfilment fulfilment, CookingStatus from, String command, String expected) {
		Cooking cooking = cookingIn(fulfilment, from);

		if (expected.equals("-")) {
			assertThatExceptionOfType(TransitionNotAllowed.class)
				.isThrownBy(() -> COMMANDS.get(command).accept(cooking));
			assertThat(cooking.getStatus()).isEqualTo(from);
			assertThat(cooking.getUpdatedAt()).isEqualTo(T0);
		}
		else {
			COMMANDS.get(command).accept(cooking);
			assertThat(cooking.getStatus()).isEqualTo(CookingStatus.valueOf(expected));
		}
	}

	@Test
	void theTableCoversEveryStatusAndEveryCommand() {
		assertThat(TABLES.keySet()).containsExactlyInAnyOrder(Fulfilment.values());
		assertThat(table().map(row -> row.get()[1]).distinct())
			.containsExactlyInAnyOrder(Arrays.stream(CookingStatus.values()).toArray());
		assertThat(table().map(row -> row.get()[2].toString().toUpperCase()).distinct())
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(CookingTransition.values()).map(Enum::name).toList());
	}

	@Test
	void aRefusalNamesTheStatusAndTheAllowedCommands() {
		assertThatExceptionOfType(TransitionNotAllowed.class)
			.isThrownBy(() -> cookingIn(CookingStatus.RECEIVED).start(T1))
			.satisfies(e -> assertThat(e.current()).isEqualTo(CookingStatus.RECEIVED))
			.satisfies(e -> assertThat(e.allowed()).containsExactly("ACCEPT", "REJECT"));
	}

	@Test
	void aRefusalNamesTheCommandsOfTheFulfilment() {
		assertThatExceptionOfType(TransitionNotAllowed.class)
			.isThrownBy(() -> cookingIn(Fulfilment.SHIP_ON_PAYMENT, CookingStatus.ACCEPTED).start(T1))
			.satisfies(e -> assertThat(e.allowed()).isEmpty());
		assertThatExceptionOfType(TransitionNotAllowed.class)
			.isThrownBy(() -> cookingIn(Fulfilment.BREW_PICKUP, CookingStatus.ACCEPTED).accept(null, T1))
			.satisfies(e -> assertThat(e.allowed()).containsExactly("START", "FINISH"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "accept", "reject", "start", "finish", "give_up" })
	void aTombstoneTakesNoTransition(String command) {
		Cooking tombstone = Cooking.tombstone(7, "khl", 1, T0);

		if (command.equals("give_up")) {
			COMMANDS.get(command).accept(tombstone);
		}
		else {
			assertThatExceptionOfType(TransitionNotAllowed.class)
				.isThrownBy(() -> COMMANDS.get(command).accept(tombstone));
		}
		assertThat(tombstone.getStatus()).isEqualTo(CookingStatus.CANCELLED);
		assertThat(tombstone.givesStockBack()).isFalse();
	}

	@Test
	void theEndOfACookingDropsItsCancelRequest() {
		Cooking cooking = cookingIn(CookingStatus.STARTED);
		cooking.requestCancel("late", T1);
		cooking.requestCancel("again", T1.plusSeconds(1));
		assertThat(cooking.getCancelReason()).isEqualTo("late");
		assertThat(cooking.getCancelRequestedAt()).isEqualTo(T1);

		cooking.cancel("forced", T1);

		assertThat(cooking.isCancelRequested()).isFalse();
		assertThatExceptionOfType(NoCancelRequested.class)
			.isThrownBy(() -> KitchenCancelRules.requireRequested(cooking))
			.satisfies(e -> assertThat(e.explanation().in(Locale.KOREAN)).contains("취소 요청"))
			.extracting(TransitionNotAllowed::current)
			.isEqualTo(CookingStatus.CANCELLED);
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
	void eachStatusHasItsKoreanLabel() {
		assertThat(CookingStatus.values()).extracting(CookingStatus::label)
			.containsExactly("주문됨", "수락됨", "거절됨", "요리시작됨", "요리완료됨", "요리취소됨");
	}

	private static Cooking cookingIn(CookingStatus status) {
		return cookingIn(Fulfilment.KITCHEN_RIDER, status);
	}

	private static Cooking cookingIn(Fulfilment fulfilment, CookingStatus status) {
		CookingPolicy policy = new CookingPolicy(fulfilment, Acceptance.MANUAL, CancelPolicy.ANYTIME, false);
		Cooking cooking = Cooking.received(7, "khl", 1, "seoul",
				List.of(new CookingLine(1, "chicken", 2, List.of(), null)), null, policy, T0);
		for (String step : WAYS.get(status)) {
			switch (step) {
				case "accept" -> cooking.accept(null, T0);
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
