package dev.baedal.messaging;

/** An event as it stands on the topic. */
public record PastEvent(String key, String id, String type, String time, String payload, int partition) {}
