package dev.baedal.faults.picture;

/** What delivery shows. */
public record Delivery(long orderId, String customerId, String riderId, String status) {}
