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

/** A backup that is taken while people order brings back one moment of everything, and the platform goes on from it. */
@Journey
@Order(Integer.MAX_VALUE - 2)
@Tag("M43")
@Tag("full")
class BackupIT {

	private static final Duration CATCHING_UP = Duration.ofSeconds(90);

	@Test
	void whatWasTakenBeforeIsThereAgainWithEveryPartOfIt(Platform platform, TestReporter report) {
		Customer khl = platform.customer();
		long cooking = Progress.COOKING.reach(platform, khl);
		Hungry hungry = new Hungry(khl);
		List<Long> before;
		Path backup;
		try (hungry) {
			hungry.starve(true);
			awaitMore(8, hungry);
			before = hungry.orders();
			backup = platform.backup();
			awaitMore(8, hungry);
		}
		long highest = Collections.max(hungry.orders());
		assertThat(hungry.refusals()).filteredOn(refusal -> refusal.contains("→ 500")).isEmpty();

		platform.restore(backup);

		Set<Long> kept = Books.ordered(platform, khl);
		report.publishEntry("orders before the backup",
				before.size() + ", in it: " + kept.size() + ", of all " + hungry.orders().size());
		assertThat(kept).containsAll(before).contains(cooking);
		within(CATCHING_UP).untilAsserted(() -> assertThat(Books.charged(platform, khl)).isEqualTo(kept));
		kept.remove(cooking);
		new Delivering(platform, khl).awaitShown(List.copyOf(kept), Shown.PLACED, CATCHING_UP);
		// payment may still be warming up
		within(CATCHING_UP).untilAsserted(
				() -> assertThat(khl.orders()).as("a number that was given after the backup").isGreaterThan(highest));
		platform.awaitShown(cooking, Shown.COOKING);
		platform.owner().finishes(cooking);
		platform.rider("rider-1").picks(cooking);
		khl.confirms(cooking);
		platform.awaitShown(cooking, Shown.DELIVERED);
		assertThat(platform.command("parked")).startsWith("nothing is parked");
		assertThat(platform.command("rebuild")).contains("pages compared").contains(", 0 left as they were");
		assertThat(Shown.of(cooking, platform.gateway())).isEqualTo(Shown.DELIVERED);
	}

	private static void awaitMore(int more, Hungry hungry) {
		int before = hungry.orders().size();
		within(CATCHING_UP).until(() -> hungry.orders().size() >= before + more);
	}
}
