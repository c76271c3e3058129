package dev.baedal.messaging.parked;

import java.time.Instant;

/** An event that an operator gave up, and why. */
record DiscardedEvent(String key, String eventId, String type, Instant discardedAt, String reason, String payload) {}
