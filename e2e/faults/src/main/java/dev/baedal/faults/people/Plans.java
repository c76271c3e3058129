package dev.baedal.faults.people;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One plan after the other, from a seed. */
final class Plans {

	static final List<String> MEMBERS = IntStream.range(0, 12).mapToObj(number -> "member-" + number).toList();
	private static final List<String> GUESTS = IntStream.range(0, 12).mapToObj(number -> "guest-" + number).toList();
	/** 18,000 won; two of them are more than the provider grants. */
	private static final int DEAR = 1;
	private static final int[] CHEAP = { 2, 4, 5, 11, 12, 13 };

	private final SplittableRandom random;
	private int made;

	Plans(long seed) {
		this.random = new SplittableRandom(seed);
	}

	synchronized Plan next() {
		made++;
		List<String> kind = random.nextInt(10) < 6 ? MEMBERS : GUESTS;
		boolean declined = random.nextInt(100) < 3;
		int dish = declined ? DEAR : CHEAP[random.nextInt(CHEAP.length)];
		return new Plan(kind.get(random.nextInt(kind.size())), "seoul wish-" + made, manner(), dish, declined ? 2 : 1,
				Ending.at(random.nextInt(100)));
	}

	/** Somebody who orders once, takes no for an answer, and leaves it at that. */
	synchronized Plan hasty() {
		made++;
		return new Plan(GUESTS.get(random.nextInt(GUESTS.size())), "seoul wish-" + made, Manner.PLAIN, CHEAP[0], 1, Ending.LEFT_PLACED);
	}

	private Manner manner() {
		int percent = random.nextInt(100);
		return percent < 50 ? Manner.PLAIN : percent < 80 ? Manner.KEYED : Manner.TWINS;
	}
}
