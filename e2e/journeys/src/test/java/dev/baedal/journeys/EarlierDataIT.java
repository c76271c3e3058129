package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A data folder of an earlier version opens, and its orders continue. {@code earlier/*.zip} is such a folder, written
 * by {@code ./baedal backup} on the day in its name. A later version adds a file and changes none.
 */
@Journey
@Order(Integer.MAX_VALUE - 2)
@Tag("M43")
@Tag("full")
class EarlierDataIT {

	private static final Duration CATCHING_UP = Duration.ofSeconds(90);
	private static final List<Long> DELIVERED = List.of(1L, 2L);
	private static final long CANCELLED = 3;
	private static final long PICKED = 4;
	private static final long COOKED = 5;
	private static final long COOKING = 6;
	private static final long ACCEPTED = 7;
	private static final long REJECTED = 8;
	private static final long COOKING_BEFORE_COOKING = 9;
	private static final long COOKING_STORE_CONFIRM = 10;

	@Test
	void continuesOrdersOfAnEarlierVersion(Platform platform) throws URISyntaxException {
		platform.restore(Path.of(EarlierDataIT.class.getResource("/earlier/2026-11-28.zip").toURI()));
		Customer kim = new Customer(platform.gateway(), "김철수", "서울 강남구 1");
		Customer khl = new Customer(platform.gateway(), "khl", "busan 7");
		Delivering all = new Delivering(platform, kim);

		all.awaitShown(DELIVERED, Shown.DELIVERED, CATCHING_UP);
		all.awaitShown(List.of(CANCELLED), Shown.CANCELLED, CATCHING_UP);
		all.awaitShown(List.of(REJECTED), Shown.REJECTED, CATCHING_UP);
		platform.owner().starts(ACCEPTED);
		platform.owner().finishes(ACCEPTED);
		platform.owner().finishes(COOKING);
		List.of(ACCEPTED, COOKING, COOKED).forEach(platform.rider("rider-1")::picks);
		platform.rider("rider-1").arrives(PICKED);
		List.of(PICKED, COOKED, COOKING, ACCEPTED).forEach(kim::confirms);
		all.awaitShown(List.of(PICKED, COOKED, COOKING, ACCEPTED), Shown.DELIVERED, CATCHING_UP);

		khl.triesToCancel(COOKING_BEFORE_COOKING).is(409);
		khl.triesToCancel(COOKING_STORE_CONFIRM).is(202);
		platform.owner().answersCancel(COOKING_STORE_CONFIRM, true);
		all.awaitShown(List.of(COOKING_STORE_CONFIRM), Shown.CANCELLED, CATCHING_UP);

		within(CATCHING_UP)
			.untilAsserted(() -> assertThat(kim.coupons()).as("one for every second delivery").hasSize(3));
		assertThat(kim.ordersListed()).hasSize(8);
		assertThat(kim.orders()).isGreaterThan(13);
		assertThat(platform.command("parked")).startsWith("nothing is parked");
		assertThat(platform.command("rebuild")).contains(", 0 left as they were");
	}
}
