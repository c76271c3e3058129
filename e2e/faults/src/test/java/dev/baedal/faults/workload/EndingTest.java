package dev.baedal.faults.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class EndingTest {

	@Test
	void coversEveryEndingAndEveryShop() {
		assertThat(Stream.of(Work.values())
			.flatMap(work -> IntStream.range(0, 100).mapToObj(percent -> Ending.of(work, percent))))
			.contains(Ending.values());
		assertThat(IntStream.range(0, 100).mapToObj(Shop::at)).contains(Shop.values());
	}

	@Test
	void plansAreEqualForTheSameSeed() {
		assertThat(plans(5)).isEqualTo(plans(5)).isNotEqualTo(plans(6));
	}

	@Test
	void everyPlanHasItsOwnAddress() {
		assertThat(plans(5)).extracting(Plan::address).doesNotHaveDuplicates();
	}

	private static List<Plan> plans(long seed) {
		Plans plans = new Plans(seed);
		return Stream.generate(plans::next).limit(200).toList();
	}
}
