package dev.baedal.messaging.parked;

import java.time.Instant;

/** An event that waits for someone to look at it. {@code behind}: how many of its key wait behind it. */
public record ParkedEvent(String key, String eventId, String type, String occurredAt, Instant parkedAt, long ageSeconds,
		String cause, long behind, String payload) {}
