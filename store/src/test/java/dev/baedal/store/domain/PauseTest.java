package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.CouponPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import org.junit.jupiter.api.Test;

/** A pause with minutes ends by itself; one without lasts until the owner opens the store. */
class PauseTest {

	private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

	private final Store store = new Store(1, "치킨나라", new StorePolicy(Fulfilment.KITCHEN_RIDER, Acceptance.MANUAL,
			CancelPolicy.ANYTIME, CouponPolicy.NONE, null, false));

	@Test
	void aPauseWithMinutesEndsByItself() {
		store.pause(30, "기름 교체", NOON);

		assertThat(store.isOpenAt(at(29))).isFalse();
		assertThat(store.opensAt(at(29))).isEqualTo(at(30));
		assertThat(store.isOpenAt(at(30))).isTrue();
		assertThat(store.opensAt(at(30))).isNull();
		assertThat(store.isOpen()).as("by hand").isFalse();
	}

	@Test
	void aPauseWithoutMinutesLasts() {
		store.pause(null, null, NOON);

		assertThat(store.isOpenAt(at(1_000_000))).isFalse();
		assertThat(store.opensAt(NOON)).isNull();
		assertThat(store.getPause()).isNull();
	}

	@Test
	void theSamePauseIsARepeatWhileItLasts() {
		store.pause(30, null, NOON);
		store.pause(30, null, at(29));
		assertThat(store.opensAt(at(29))).as("repeated").isEqualTo(at(30));

		store.pause(60, null, at(29));
		assertThat(store.opensAt(at(29))).as("with other minutes").isEqualTo(at(89));

		store.pause(60, null, at(89));
		assertThat(store.opensAt(at(89))).as("after its end").isEqualTo(at(149));
	}

	@Test
	void anotherPauseReplacesTheFirst() {
		store.pause(30, "기름 교체", NOON);

		store.pause(null, null, at(5));

		assertThat(store.isOpenAt(at(31))).isFalse();
		store.pause(null, "휴가", at(32));
		assertThat(store.getPause()).isEqualTo(new Pause(null, null, "휴가"));
	}

	@Test
	void openingEndsThePause() {
		store.pause(30, "기름 교체", NOON);

		store.open();
		assertThat(store.isOpenAt(at(1))).isTrue();
		assertThat(store.getPause()).isNull();
		store.pause(30, "기름 교체", at(10));

		assertThat(store.opensAt(at(10))).as("a new pause").isEqualTo(at(40));
	}

	private static Instant at(long minutes) {
		return NOON.plusSeconds(60 * minutes);
	}
}
