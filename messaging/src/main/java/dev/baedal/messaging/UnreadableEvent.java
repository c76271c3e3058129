package dev.baedal.messaging;

/** A record that no retry will make readable. It is parked at once. */
public class UnreadableEvent extends RuntimeException {

	public UnreadableEvent(String message) {
		super(message);
	}

	public UnreadableEvent(String message, Throwable cause) {
		super(message, cause);
	}
}
