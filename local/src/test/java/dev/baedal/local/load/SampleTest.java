package dev.baedal.local.load;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTest {

	@Test
	void joinsTwoSamples() {
		var joined = Sample.of(new double[]{ 3, 1 }, 2, 1).and(Sample.of(new double[]{ 2 }, 1, 2));

		assertThat(joined.sortedMillis()).containsExactly(1, 2, 3);
		assertThat(joined.perSecond()).isEqualTo(1);
		assertThat(joined.errors()).isEqualTo(3);
	}

	@Test
	void takesPercentilesByNearestRank() {
		var sample = Sample.of(IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray(), 10, 3);

		assertThat(sample.percentile(50)).isEqualTo(100);
		assertThat(sample.percentile(99)).isEqualTo(198);
		assertThat(sample.perSecond()).isEqualTo(20);
	}

	@Test
	void showsNoTimesWithoutASuccess() {
		assertThat(Sample.of(new double[0], 10, 7).line("orders")).contains("NaN").endsWith("7");
	}
}
