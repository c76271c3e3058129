package dev.baedal.faults.schedule;

import java.time.Duration;

/** Something bad that happens to the platform, with everything that was drawn for it. */
public interface Fault {

	/** Under which the figures are added up. */
	String kind();

	Lane lane();

	/** From the first blow until the last process is told to start again. */
	Duration length();

	/** How many processes are killed in it. */
	default int kills() {
		return 0;
	}

	/** Returns when it is over: what was taken away is back. */
	void strike(Cluster cluster) throws InterruptedException;
}
