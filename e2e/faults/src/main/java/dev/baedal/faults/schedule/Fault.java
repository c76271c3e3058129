package dev.baedal.faults.schedule;

import java.time.Duration;

/** A fault with all its random parameters. */
public interface Fault {

	/** The kind, by which the report groups its figures. */
	String kind();

	Lane lane();

	/** From the first effect until the last process is started again. */
	Duration length();

	/** The number of processes that it kills. */
	default int kills() {
		return 0;
	}

	/** Returns when the fault is over and its processes are back. */
	void inject(Cluster cluster) throws InterruptedException;
}
