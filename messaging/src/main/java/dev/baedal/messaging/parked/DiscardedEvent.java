package dev.baedal.messaging.parked;

import java.time.Instant;

/** An event that an operator discarded, with the reason. */
record DiscardedEvent(String key, String eventId, String type, Instant discardedAt, String reason, String payload) {}
