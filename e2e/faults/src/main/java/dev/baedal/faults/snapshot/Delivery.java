package dev.baedal.faults.snapshot;

/** What delivery shows. */
public record Delivery(long orderId, String customerId, String riderId, String status) {}
