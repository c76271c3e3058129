package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After the journeys, and before anything is stopped or killed: what runs beside the requests has not failed unseen. */
@Journey
@Order(Integer.MAX_VALUE - 4)
class QuietLogsIT {

	@Test
	void noClockHasFailed(Platform platform) {
		assertThat(platform.logged("Unexpected error occurred in scheduled task")).isEmpty();
	}

	@Test
	void theMenusAreSaidOnce(Platform platform) {
		assertThat(platform.logged("it is published again")).isEmpty();
	}
}
