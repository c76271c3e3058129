package dev.baedal.platform.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

/** A shop is open by its owner's hand and within its hours; what opens it later decides when it opens. */
class AvailabilityTest {

	/** Monday 13:00Z is 22:00 in Seoul. */
	private static final Instant NINE_IN_THE_EVENING = Instant.parse("2026-11-30T12:00:00Z");
	private static final Instant END = Instant.parse("2026-11-30T13:00:00Z");
	private static final Instant NEXT_MORNING = Instant.parse("2026-12-01T02:00:00Z");
	private static final OpeningHours HOURS = HoursText.read("Asia/Seoul", "DAILY 11:00-22:00");

	@Test
	void isAlwaysOpenWithoutHours() {
		Availability shop = new Availability(true, null, null);

		assertThat(shop.isOpenAt(END)).isTrue();
		assertThat(shop.opensAt(END)).contains(END);
		assertThat(shop.closesAt(END)).isEmpty();
		assertThat(shop.dependsOnTime()).isFalse();
	}

	@Test
	void closesAndOpensWithItsHours() {
		Availability shop = new Availability(true, null, HOURS);

		assertThat(shop.isOpenAt(NINE_IN_THE_EVENING)).isTrue();
		assertThat(shop.closesAt(NINE_IN_THE_EVENING)).contains(END);
		assertThat(shop.isOpenAt(END)).isFalse();
		assertThat(shop.isPausedAt(END)).isFalse();
		assertThat(shop.opensAt(END)).contains(NEXT_MORNING);
		assertThat(shop.closesAt(END)).isEmpty();
		assertThat(shop.dependsOnTime()).isTrue();
	}

	@Test
	void opensAtTheLaterOfPauseAndHours() {
		Instant halfPastNine = NINE_IN_THE_EVENING.plusSeconds(1_800);
		Availability untilHalfPastNine = new Availability(false, halfPastNine, HOURS);
		Availability untilTheNight = new Availability(false, END.plusSeconds(1_800), HOURS);
		Availability untilTheNextNoon = new Availability(false, NEXT_MORNING.plusSeconds(3_600), HOURS);

		assertThat(untilHalfPastNine.opensAt(NINE_IN_THE_EVENING)).contains(halfPastNine);
		assertThat(untilHalfPastNine.isOpenAt(halfPastNine)).isTrue();
		assertThat(untilTheNight.opensAt(NINE_IN_THE_EVENING)).contains(NEXT_MORNING);
		assertThat(untilTheNight.closesAt(NINE_IN_THE_EVENING)).isEmpty();
		assertThat(untilTheNextNoon.opensAt(END)).contains(NEXT_MORNING.plusSeconds(3_600));
	}

	@Test
	void aPauseWithoutAnEndOpensAtNoKnownTime() {
		Availability shop = new Availability(false, null, HOURS);

		assertThat(shop.isOpenAt(NINE_IN_THE_EVENING)).isFalse();
		assertThat(shop.isPausedAt(END)).isTrue();
		assertThat(shop.opensAt(NINE_IN_THE_EVENING)).isEmpty();
	}
}
