package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.CouponPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The state of a store after each command in each state. "-" is a refusal, "=" the repeat of the last command. */
class StoreLifeTest {

	private static final String TABLE = """
			         APPLY    APPROVE  REFUSE  CLOSE   REOPEN
			DRAFT    APPLIED  -        -       -       -
			APPLIED  =        LIVE     DRAFT   -       -
			LIVE     -        =        -       CLOSED  -
			CLOSED   -        -        -       =       LIVE
			""";

	private static final Map<StoreState, List<StoreTransition>> WAYS = Map.of(StoreState.DRAFT, List.of(),
			StoreState.APPLIED, List.of(StoreTransition.APPLY), StoreState.LIVE,
			List.of(StoreTransition.APPLY, StoreTransition.APPROVE), StoreState.CLOSED,
			List.of(StoreTransition.APPLY, StoreTransition.APPROVE, StoreTransition.CLOSE));

	static Stream<Arguments> table() {
		List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
		String[] commands = rows.get(0);
		return rows.stream()
			.skip(1)
			.flatMap(row -> Stream.iterate(0, i -> i < commands.length, i -> i + 1)
				.map(i -> Arguments.of(StoreState.valueOf(row[0]), StoreTransition.valueOf(commands[i]), row[i + 1])));
	}

	@ParameterizedTest(name = "{0} {1} -> {2}")
	@MethodSource("table")
	void followsTheTable(StoreState from, StoreTransition command, String expected) {
		Store store = storeIn(from);
		StoreLife before = store.getLife();

		switch (expected) {
			case "-" -> {
				assertThatExceptionOfType(TransitionNotAllowed.class).isThrownBy(() -> store.move(command, "no"))
					.satisfies(e -> assertThat(e.current()).isEqualTo(from));
				assertThat(store.getLife()).isEqualTo(before);
			}
			case "=" -> {
				store.move(command, "again");
				assertThat(store.getLife()).isSameAs(before);
			}
			default -> {
				store.move(command, "no");
				assertThat(store.state()).isEqualTo(StoreState.valueOf(expected));
			}
		}
	}

	@Test
	void theTableCoversEveryStateAndEveryCommand() {
		assertThat(table().map(row -> row.get()[0]).distinct())
			.containsExactlyInAnyOrder((Object[]) StoreState.values());
		assertThat(table().map(row -> row.get()[1]).distinct())
			.containsExactlyInAnyOrder((Object[]) StoreTransition.values());
	}

	@Test
	void aRefusalNamesTheStateAndTheAllowedCommands() {
		assertThatExceptionOfType(TransitionNotAllowed.class)
			.isThrownBy(() -> storeIn(StoreState.APPLIED).move(StoreTransition.CLOSE, null))
			.satisfies(e -> assertThat(e.current()).isEqualTo(StoreState.APPLIED))
			.satisfies(e -> assertThat(e.allowed()).containsExactly("APPROVE", "REFUSE"));
	}

	@Test
	void aRefusedApplicationKeepsItsReasonUntilItIsMadeAgain() {
		Store store = storeIn(StoreState.APPLIED);

		store.move(StoreTransition.REFUSE, "the address is missing");
		assertThat(store.getLife().refusal()).isEqualTo("the address is missing");
		store.move(StoreTransition.REFUSE, "a repeat after a lost response");
		assertThat(store.getLife().refusal()).isEqualTo("the address is missing");

		store.move(StoreTransition.APPLY, null);
		assertThat(store.getLife().refusal()).isNull();
		store.move(StoreTransition.REFUSE, "still missing");
		assertThat(store.getLife().refusal()).as("it is no repeat").isEqualTo("still missing");
	}

	/** An application is not needed: the catalogue's stores, and those of an older data folder, are in business. */
	@Test
	void aStoreThatNobodyAppliedForIsLive() {
		Store store = new Store(1, "치킨나라", policy(), List.of());

		assertThat(store.state()).isEqualTo(StoreState.LIVE);
		assertThatExceptionOfType(TransitionNotAllowed.class)
			.isThrownBy(() -> store.move(StoreTransition.APPROVE, null));
		store.move(StoreTransition.CLOSE, null);
		store.move(StoreTransition.REOPEN, null);
		assertThat(store.state()).isEqualTo(StoreState.LIVE);
	}

	@ParameterizedTest
	@EnumSource
	void eachStateHasAKoreanLabel(StoreState state) {
		assertThat(storeIn(state).getLife().stateLabel()).matches("[가-힣]+");
	}

	private static Store storeIn(StoreState state) {
		Store store = Store.draft(100_001, "마포분식", policy(), List.of("마포구"),
				new StoreProfile("분식", null, "서울 마포구 양화로 1", "마포구", "02-123-4567"));
		WAYS.get(state).forEach(command -> store.move(command, null));
		assertThat(store.state()).isEqualTo(state);
		return store;
	}

	private static StorePolicy policy() {
		return new StorePolicy(Fulfilment.KITCHEN_RIDER, Acceptance.MANUAL, CancelPolicy.ANYTIME, CouponPolicy.NONE,
				null, false);
	}
}
