package dev.baedal.load.http;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SampleTest {

	@Test
	void joinsTwoSamples() {
		var one = of(3, 1).over(2);
		one.addError();
		var other = of(2).over(1);
		other.addError();
		other.addError();

		var joined = one.and(other);

		assertThat(IntStream.of(1, 50, 100).mapToDouble(joined::percentile))
			.usingComparatorForType((a, b) -> Math.abs(a - b) < 0.01 ? 0 : Double.compare(a, b), Double.class)
			.containsExactly(1.0, 2.0, 3.0);
		assertThat(joined.perSecond()).isEqualTo(1);
		assertThat(joined.errors()).isEqualTo(3);
	}

	@Test
	void takesPercentilesByNearestRank() {
		var sample = of(IntStream.rangeClosed(1, 200).map(i -> 201 - i).toArray()).over(10);

		assertThat(sample.percentile(50)).isCloseTo(100, within(0.1));
		assertThat(sample.percentile(99)).isCloseTo(198, within(0.2));
		assertThat(sample.perSecond()).isEqualTo(20);
	}

	@Test
	void hasNoTimesWithoutASuccess() {
		var sample = new Sample().over(10);
		sample.addError();

		assertThat(sample.percentile(50)).isNaN();
		assertThat(sample.perSecond()).isZero();
		assertThat(sample.errors()).isEqualTo(1);
	}

	private static Sample of(int... millis) {
		var sample = new Sample();
		IntStream.of(millis).mapToObj(Duration::ofMillis).forEach(sample::add);
		return sample;
	}
}
