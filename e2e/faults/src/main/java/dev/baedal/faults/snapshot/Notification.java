package dev.baedal.faults.snapshot;

/** One message to one person. @param dedupeKey under which the channel gets it */
public record Notification(long orderId, String receiver, String kind, String status, String dedupeKey) {}
