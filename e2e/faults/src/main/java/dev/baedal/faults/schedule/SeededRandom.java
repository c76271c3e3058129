package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Random choices from a seed. */
final class SeededRandom {

	private final SplittableRandom random;

	SeededRandom(SplittableRandom random) {
		this.random = random;
	}

	<T> T one(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

	<T> List<T> some(int count, List<T> of) {
		return shuffled(of).subList(0, Math.min(count, of.size()));
	}

	<T> List<T> shuffled(List<T> of) {
		List<T> cards = new ArrayList<>(of);
		Collections.shuffle(cards, new Random(random.nextLong()));
		return cards;
	}

	int from(int least, int most) {
		return random.nextInt(least, most + 1);
	}

	Duration seconds(double least, double most) {
		return Duration.ofMillis((long) (1_000 * (least + (most - least) * random.nextDouble())));
	}
}
