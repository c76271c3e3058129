package dev.baedal.faults.workload;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Generates plans from a seed. */
final class Plans {

	static final List<String> MEMBERS = IntStream.range(0, 12).mapToObj(number -> "member-" + number).toList();
	private static final List<String> GUESTS = IntStream.range(0, 12).mapToObj(number -> "guest-" + number).toList();
	/** The most expensive item, 9,000,000 won; the provider declines two of them. */
	private static final int EXPENSIVE = 2001;

	private final SplittableRandom random;
	private int made;

	Plans(long seed) {
		this.random = new SplittableRandom(seed);
	}

	synchronized Plan next() {
		made++;
		List<String> kind = random.nextInt(10) < 6 ? MEMBERS : GUESTS;
		boolean declined = random.nextInt(100) < 3;
		Shop shop = declined ? Shop.GATED : Shop.at(random.nextInt(100));
		int dish = declined ? EXPENSIVE : shop.dishes().get(random.nextInt(shop.dishes().size()));
		boolean redeems = shop == Shop.LOYAL && kind == MEMBERS && random.nextInt(4) == 0;
		return new Plan(kind.get(random.nextInt(kind.size())), "seoul wish-" + made,
				redeems ? OrderingStyle.PLAIN : manner(), shop, dish, declined ? 2 : 1, redeems, random.nextInt(3) == 0,
				Ending.of(shop.work(), random.nextInt(100)));
	}

	/** One order without a retry or further steps. */
	synchronized Plan hasty() {
		made++;
		return new Plan(GUESTS.get(random.nextInt(GUESTS.size())), "seoul wish-" + made, OrderingStyle.PLAIN,
				Shop.BUNSIK, Shop.BUNSIK.dishes().get(0), 1, false, false, Ending.LEFT_PLACED);
	}

	private OrderingStyle manner() {
		int percent = random.nextInt(100);
		return percent < 50 ? OrderingStyle.PLAIN : percent < 80 ? OrderingStyle.KEYED : OrderingStyle.DOUBLE_CLICK;
	}
}
