package dev.baedal.journeys;

import java.io.IOException;

/** Nobody listens, or whoever did went away before it answered. */
class NoAnswer extends RuntimeException {

	NoAnswer(IOException cause) {
		super(cause);
	}
}
