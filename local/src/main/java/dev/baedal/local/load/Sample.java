package dev.baedal.local.load;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Response times of the successful requests in {@code seconds}, and the number of failed ones. */
record Sample(double[] sortedMillis, double seconds, long errors) {

	static final Sample NONE = new Sample(new double[0], 0, 0);

	/** Joins two samples that were measured one after the other. */
	Sample and(Sample other) {
		return of(DoubleStream.concat(DoubleStream.of(sortedMillis), DoubleStream.of(other.sortedMillis)).toArray(),
				seconds + other.seconds, errors + other.errors);
	}

	static Sample of(double[] millis, double seconds, long errors) {
		var sorted = millis.clone();
		Arrays.sort(sorted);
		return new Sample(sorted, seconds, errors);
	}

	double perSecond() {
		return sortedMillis.length / seconds;
	}

	/** The nearest-rank percentile in milliseconds; NaN if no request succeeded. */
	double percentile(int percent) {
		if (sortedMillis.length == 0) {
			return Double.NaN;
		}
		return sortedMillis[(int) Math.ceil(percent / 100.0 * sortedMillis.length) - 1];
	}

	String line(String name) {
		return "%-42s %9.1f %9.1f %9.1f %8d".formatted(name, perSecond(), percentile(50), percentile(99), errors);
	}
}
