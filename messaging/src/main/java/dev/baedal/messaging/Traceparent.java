package dev.baedal.messaging;

/** The W3C trace context, which travels from request to event to request in the logging context. */
public final class Traceparent {

	/** Name of the HTTP header, of the Kafka header and of the key in the logging context. */
	public static final String NAME = "traceparent";

	private Traceparent() {
	}
}
