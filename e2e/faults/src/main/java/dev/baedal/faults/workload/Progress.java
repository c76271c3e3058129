package dev.baedal.faults.workload;

/** The result of an attempt. */
enum Progress {

	/** It happened; the next step may follow. */
	DONE,
	/** Not yet, or unknown; it is tried again. */
	AGAIN,
	/** It can never happen; the order ends otherwise. */
	OVER;

	/** Combines two concurrent attempts: OVER if either is, otherwise DONE if either is. */
	Progress or(Progress other) {
		if (this == OVER || other == OVER) {
			return OVER;
		}
		return this == DONE || other == DONE ? DONE : AGAIN;
	}
}
