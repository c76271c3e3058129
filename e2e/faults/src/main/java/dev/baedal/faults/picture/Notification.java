package dev.baedal.faults.picture;

/** One message to one person. */
public record Notification(long orderId, String receiver, String kind, String status) {
}
