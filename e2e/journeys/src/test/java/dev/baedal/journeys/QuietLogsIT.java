package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Checks the logs for failures of background work, after the journeys and before programs are stopped or killed. */
@Journey
@Order(Integer.MAX_VALUE - 4)
class QuietLogsIT {

	@Test
	void hasNoFailedScheduledTask(Platform platform) {
		assertThat(platform.logged("Unexpected error occurred in scheduled task")).isEmpty();
	}

	@Test
	void publishesTheMenusOnce(Platform platform) {
		assertThat(platform.logged("it is published again")).isEmpty();
	}
}
