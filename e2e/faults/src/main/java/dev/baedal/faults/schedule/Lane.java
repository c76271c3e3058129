package dev.baedal.faults.schedule;

/** Faults of one lane run one after the other; faults of different lanes overlap. */
public enum Lane {
	PROCESSES, HTTP, EVENTS, LOGIN
}
