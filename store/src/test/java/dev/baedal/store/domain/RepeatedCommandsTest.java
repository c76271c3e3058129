package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Every command × every status in which its owner may repeat it: "yes" where its effect still stands. */
class RepeatedCommandsTest {

	private static final String TABLE = """
			          ACCEPT REJECT START FINISH GIVE_UP
			RECEIVED  -      -      -     -      -
			ACCEPTED  yes    -      -     -      -
			REJECTED  -      yes    -     -      -
			STARTED   yes    -      yes   -      -
			FINISHED  yes    -      yes   yes    -
			CANCELLED -      -      -     -      yes
			""";

	static Stream<Arguments> table() {
		List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
		return rows.stream()
			.skip(1)
			.flatMap(row -> IntStream.range(1, row.length)
				.mapToObj(i -> Arguments.of(CookingTransition.valueOf(rows.get(0)[i - 1]),
						CookingStatus.valueOf(row[0]), row[i].equals("yes"))));
	}

	@ParameterizedTest(name = "{0} repeated while {1}: {2}")
	@MethodSource("table")
	void isRepeatedWhileItsEffectStands(CookingTransition command, CookingStatus state, boolean expected) {
		Cooking cooking = cookingIn(state);
		assertThat(cooking.isRepeated(command, "owner-1")).as("never given").isFalse();

		cooking.given(command, "owner-1");

		assertThat(cooking.isRepeated(command, "owner-1")).isEqualTo(expected);
		assertThat(cooking.isRepeated(command, "owner-2")).as("of another owner").isFalse();
		assertThat(cooking.isRepeated(command, "")).as("of no owner").isFalse();
	}

	@Test
	void theTableCoversEveryCommandAndEveryStatus() {
		assertThat(table()).hasSize((CookingTransition.values().length - 1) * CookingStatus.values().length);
		assertThat(table().map(row -> row.get()[1]).distinct()).hasSize(CookingStatus.values().length);
	}

	@Test
	void aRefusalIsRepeatedUntilTheNextCancelRequest() {
		Cooking cooking = cookingIn(CookingStatus.ACCEPTED);
		cooking.requestCancel("late", Instant.EPOCH);
		cooking.refuseCancel("owner-1", "no");

		assertThat(cooking.isRefusalRepeated("owner-1")).isTrue();
		assertThat(cooking.isRefusalRepeated("owner-2")).isFalse();
		cooking.requestCancel("still late", Instant.EPOCH);
		assertThat(cooking.isRefusalRepeated("owner-1")).isFalse();
		cooking.dropCancelRequest();
		assertThat(cooking.isRefusalRepeated("owner-1")).as("order dropped that request itself").isFalse();
	}

	@Test
	void anAnonymisedCookingKeepsNoOwner() {
		Cooking cooking = cookingIn(CookingStatus.ACCEPTED);
		cooking.given(CookingTransition.ACCEPT, "owner-1");

		cooking.anonymise();

		assertThat(cooking.getGiven().givers()).isEmpty();
	}

	private static Cooking cookingIn(CookingStatus state) {
		Cooking cooking = Cooking.received(7, "khl", 1, "seoul", List.of(), null,
				new CookingPolicy(Fulfilment.KITCHEN_RIDER, Acceptance.MANUAL, CancelPolicy.ANYTIME, false),
				Instant.EPOCH);
		ReflectionTestUtils.setField(cooking, "status", state);
		return cooking;
	}
}
