package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;

import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

/** The promised time of an order: made by the acceptance, moved ahead by each delay. */
class PromiseTest {

	private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

	@Test
	void anAcceptanceWithoutMinutesPromisesNothing() {
		assertThat(received().accept(null, NOON).promisedAt()).isNull();
		assertThat(received().accept(20, NOON).promisedAt()).isEqualTo(at(20));
	}

	@ParameterizedTest(name = "promised in {0} minutes, delayed after {1} by {2}: {3}")
	@CsvSource({ "20, 5, 10, 30", "20, 20, 10, 30", "20, 40, 10, 50", ", 5, 10, 15" })
	void aDelayCountsFromThePromiseOrFromNowOnceThatHasPassed(Integer promised, long after, int by, long expected) {
		Cooking cooking = received();
		cooking.accept(promised, NOON);

		assertThat(cooking.delay(by, "busy", "owner-1", at(after)).orElseThrow().promisedAt()).isEqualTo(at(expected));
		assertThat(cooking.getPromise()).isEqualTo(new Promise(at(expected), by, "busy"));
	}

	/** Consumers keep the later time: an earlier one would be lost. */
	@Test
	void everyDelayIsLaterThanThePromiseBefore() {
		Cooking cooking = received();
		cooking.accept(20, NOON);
		Instant before = cooking.getPromise().promisedAt();

		for (int i = 1; i < 50; i++) {
			Instant next = cooking.delay(1 + i % 3, null, "owner-1", NOON.minusSeconds(i)).orElseThrow().promisedAt();
			assertThat(next).isAfter(before);
			before = next;
		}
	}

	@Test
	void theSameDelayIsARepeatUntilItsTimeHasPassed() {
		Cooking cooking = received();
		cooking.accept(20, NOON);
		cooking.delay(10, "busy", "owner-1", at(5));

		assertThat(cooking.delay(10, "busy", "owner-1", at(29))).as("repeated").isEmpty();
		assertThat(cooking.getPromise().promisedAt()).isEqualTo(at(30));
		assertThat(cooking.delay(10, "busy", "owner-1", at(30))).as("its time has passed").isPresent();
		assertThat(cooking.delay(10, "busy", "owner-2", at(31))).as("of another owner").isPresent();
		assertThat(cooking.delay(10, null, "owner-2", at(31))).as("with another reason").isPresent();
		assertThat(cooking.delay(11, null, "owner-2", at(31))).as("by other minutes").isPresent();
		assertThat(cooking.getPromise().promisedAt()).isEqualTo(at(71));
	}

	@Test
	void aDelayIsRepeatedAlsoOnceTheOrderIsReady() {
		Cooking cooking = received();
		cooking.accept(20, NOON);
		cooking.delay(10, null, "owner-1", at(5));
		cooking.start(at(6));
		cooking.finish(at(7));

		assertThat(cooking.delay(10, null, "owner-1", at(8))).isEmpty();
		assertThatExceptionOfType(TransitionNotAllowed.class)
			.isThrownBy(() -> cooking.delay(5, null, "owner-1", at(8)));
	}

	@ParameterizedTest
	@EnumSource(CookingStatus.class)
	void isDelayedWhileAcceptedOrStarted(CookingStatus status) {
		Cooking cooking = received();
		ReflectionTestUtils.setField(cooking, "status", status);

		if (status == CookingStatus.ACCEPTED || status == CookingStatus.STARTED) {
			assertThat(cooking.delay(10, null, "owner-1", NOON)).isPresent();
			assertThat(cooking.getStatus()).isEqualTo(status);
		}
		else {
			assertThatExceptionOfType(TransitionNotAllowed.class)
				.isThrownBy(() -> cooking.delay(10, null, "owner-1", NOON))
				.satisfies(e -> assertThat(e.command()).isEqualTo("DELAY"))
				.satisfies(e -> assertThat(e.current()).isEqualTo(status));
			assertThat(cooking.getPromise()).isNull();
		}
	}

	@Test
	void aParcelAndATombstoneAreNeverDelayed() {
		Cooking parcel = received(Fulfilment.SHIP_ON_PAYMENT);
		parcel.accept(null, NOON);

		assertThatExceptionOfType(TransitionNotAllowed.class).isThrownBy(() -> parcel.delay(10, null, "owner-1", NOON));
		assertThatExceptionOfType(TransitionNotAllowed.class)
			.isThrownBy(() -> Cooking.tombstone(7, "khl", 1, NOON).delay(10, null, "owner-1", NOON));
	}

	@Test
	void anAnonymisedCookingKeepsTheTimeWithoutTheReason() {
		Cooking cooking = received();
		cooking.accept(20, NOON);
		cooking.delay(10, "khl waits", "owner-1", NOON);

		cooking.anonymise();

		assertThat(cooking.getPromise()).isEqualTo(new Promise(at(30), 10, null));
		assertThat(cooking.getGiven().givers()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ ",0,", ",10,", "20,0,20", "20,10,30" })
	void aStorePromisesItsUsualMinutesAndThoseOfARush(Integer minutes, int rush, Integer promised) {
		assertThat(new PreparationTime(minutes, rush).now()).isEqualTo(promised);
	}

	private static Cooking received() {
		return received(Fulfilment.KITCHEN_RIDER);
	}

	private static Cooking received(Fulfilment fulfilment) {
		return Cooking.received(7, "khl", 1, "seoul", List.of(), null,
				new CookingPolicy(fulfilment, Acceptance.MANUAL, CancelPolicy.ANYTIME, false), NOON);
	}

	private static Instant at(long minutes) {
		return NOON.plusSeconds(60 * minutes);
	}
}
