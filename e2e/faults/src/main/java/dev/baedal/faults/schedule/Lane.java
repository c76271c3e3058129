package dev.baedal.faults.schedule;

/** Faults of one lane follow each other; those of different lanes meet. */
public enum Lane {
	PROCESSES, HTTP, EVENTS, LOGIN
}
