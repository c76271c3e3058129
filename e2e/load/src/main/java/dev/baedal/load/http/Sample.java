package dev.baedal.load.http;

import java.time.Duration;

import org.HdrHistogram.Histogram;

/** Response times of the successful requests, the number of failed ones, and how long the measurement took. */
public final class Sample {

	private static final int DIGITS = 3;
	private static final double NANOS_PER_MILLI = 1e6;

	private final Histogram nanos = new Histogram(DIGITS);
	private long errors;
	private double seconds;

	/** Adds a successful request. */
	public void add(Duration time) {
		nanos.recordValue(time.toNanos());
	}

	public void addError() {
		errors++;
	}

	/** Adds to the length of the measurement. */
	public Sample over(double more) {
		seconds += more;
		return this;
	}

	/** Adds a sample that was taken after this one, or at the same time over 0 seconds. */
	public Sample and(Sample other) {
		nanos.add(other.nanos);
		errors += other.errors;
		return over(other.seconds);
	}

	public long successes() {
		return nanos.getTotalCount();
	}

	public long errors() {
		return errors;
	}

	public double perSecond() {
		return successes() / seconds;
	}

	/** The nearest-rank percentile in milliseconds; NaN if no request succeeded. */
	public double percentile(int percent) {
		return successes() == 0 ? Double.NaN : nanos.getValueAtPercentile(percent) / NANOS_PER_MILLI;
	}
}
