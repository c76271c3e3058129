package dev.baedal.messaging;

/** The W3C trace context, as it is kept in the outbox and travels with an event. */
final class Traceparent {

	/** Name of the Kafka header. */
	static final String NAME = "traceparent";

	private Traceparent() {}
}
