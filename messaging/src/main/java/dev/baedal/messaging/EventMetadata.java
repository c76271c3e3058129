package dev.baedal.messaging;

import java.time.Instant;

/** What is known about an event beside its content. */
public record EventMetadata(String id, String type, Instant time) {}
