package dev.baedal.messaging;

import java.time.Instant;

/** An event's metadata, beside its payload. */
public record EventMetadata(String id, String type, Instant time) {}
