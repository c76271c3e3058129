package dev.baedal.journeys;

import java.io.IOException;

/** A request without a response: the connection was refused or broke. */
class NoResponse extends RuntimeException {

	NoResponse(IOException cause) {
		super(cause);
	}
}
