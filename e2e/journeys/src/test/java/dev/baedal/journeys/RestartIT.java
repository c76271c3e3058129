package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.journeys.Platform.Program;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accepted orders survive a restart, into login mode as well, and no process survives the stop. */
@Journey
@Order(Integer.MAX_VALUE - 2)
@Tag("M01")
@Tag("full")
class RestartIT {

	@Test
	void continuesOrdersAfterARestart(Platform platform) {
		Customer khl = platform.customer();
		long cooking = Progress.COOKING.reach(platform, khl);
		long justPlaced = khl.orders();
		long before = platform.gateway().get("/orders?size=1").totalElements();
		List<ProcessHandle> processes = Stream.of(Program.values()).map(platform::process).toList();

		platform.restartInPublic();
		khl = khl.at(platform.gateway());

		assertThat(processes).noneMatch(ProcessHandle::isAlive);
		assertThat(platform.gateway().get("/orders?size=1").totalElements()).isEqualTo(before);
		within(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(Shown.of(justPlaced, platform.gateway())).isEqualTo(Shown.PLACED));
		platform.awaitShown(cooking, Shown.COOKING);
		platform.owner().finishes(cooking);
		platform.rider("rider-1").picks(cooking);
		khl.confirms(cooking);
		platform.awaitShown(cooking, Shown.DELIVERED);
		assertThat(khl.orders()).isGreaterThan(justPlaced);
	}
}
