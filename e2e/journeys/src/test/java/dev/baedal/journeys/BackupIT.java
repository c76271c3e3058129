package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A backup that is taken during orders restores one consistent state, from which the platform continues. */
@Journey
@Order(Integer.MAX_VALUE - 2)
@Tag("M43")
@Tag("full")
class BackupIT {

	private static final Duration CATCHING_UP = Duration.ofSeconds(90);

	@Test
	void restoresEveryPartOfEachOrderBeforeTheBackup(Platform platform, TestReporter report) {
		Customer khl = platform.customer();
		long cooking = Progress.COOKING.reach(platform, khl);
		OrderLoad load = new OrderLoad(khl);
		List<Long> before;
		Path backup;
		try (load) {
			load.fast(true);
			awaitMore(8, load);
			before = load.orders();
			backup = platform.backup();
			awaitMore(8, load);
		}
		long highest = Collections.max(load.orders());
		assertThat(load.refusals()).filteredOn(refusal -> refusal.contains("→ 500")).isEmpty();

		platform.restore(backup);

		Set<Long> kept = Books.ordered(platform, khl);
		report.publishEntry("orders before the backup",
				before.size() + ", in it: " + kept.size() + ", of all " + load.orders().size());
		assertThat(kept).containsAll(before).contains(cooking);
		within(CATCHING_UP).untilAsserted(() -> assertThat(Books.charged(platform, khl)).isEqualTo(kept));
		kept.remove(cooking);
		new Delivering(platform, khl).awaitShown(List.copyOf(kept), Shown.PLACED, CATCHING_UP);
		// payment may still warm up
		within(CATCHING_UP).untilAsserted(
				() -> assertThat(khl.orders()).as("a number that was used after the backup").isGreaterThan(highest));
		platform.awaitShown(cooking, Shown.COOKING);
		platform.owner().finishes(cooking);
		platform.rider("rider-1").picks(cooking);
		khl.confirms(cooking);
		platform.awaitShown(cooking, Shown.DELIVERED);
		assertThat(platform.command("parked")).startsWith("nothing is parked");
		assertThat(platform.command("rebuild")).contains("pages compared").contains(", 0 left as they were");
		assertThat(Shown.of(cooking, platform.gateway())).isEqualTo(Shown.DELIVERED);
	}

	private static void awaitMore(int more, OrderLoad load) {
		int before = load.orders().size();
		within(CATCHING_UP).until(() -> load.orders().size() >= before + more);
	}
}
