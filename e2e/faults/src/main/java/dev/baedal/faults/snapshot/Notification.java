package dev.baedal.faults.snapshot;

/** A message to one receiver. @param dedupeKey the key that the channel gets with it */
public record Notification(long orderId, String receiver, String kind, String status, String dedupeKey) {}
