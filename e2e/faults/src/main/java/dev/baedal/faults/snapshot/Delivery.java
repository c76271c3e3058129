package dev.baedal.faults.snapshot;

/** A delivery, as the delivery service shows it. */
public record Delivery(long orderId, String customerId, String riderId, String status) {}
