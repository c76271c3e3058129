package dev.baedal.faults.workload;

/** What an attempt came to. */
enum Progress {

	/** It happened; the next step may follow. */
	DONE,
	/** Not yet, or nobody knows: it is tried again. */
	AGAIN,
	/** It will never happen: this life takes another end. */
	OVER;

	/** Of two attempts at once: over when either is, done when either is. */
	Progress or(Progress other) {
		if (this == OVER || other == OVER) {
			return OVER;
		}
		return this == DONE || other == DONE ? DONE : AGAIN;
	}
}
