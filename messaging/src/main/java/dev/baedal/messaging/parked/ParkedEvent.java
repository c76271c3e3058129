package dev.baedal.messaging.parked;

import java.time.Instant;

/** A parked event that waits for an operator. {@code behind} counts the events of its key that wait behind it. */
public record ParkedEvent(String key, String eventId, String type, String occurredAt, Instant parkedAt, long ageSeconds,
		String cause, long behind, String payload) {}
