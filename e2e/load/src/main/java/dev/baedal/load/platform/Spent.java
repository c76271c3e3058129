package dev.baedal.load.platform;

/**
 * What processes have spent between two moments.
 *
 * @param millis of processor time, in steps of 10
 * @param switches between threads; 0 if the system does not report them
 */
public record Spent(double millis, double switches) {

	static final Spent NOTHING = new Spent(0, 0);

	public Spent per(double count) {
		return new Spent(millis / count, switches / count);
	}

	Spent and(Spent other) {
		return new Spent(millis + other.millis, switches + other.switches);
	}
}
