package dev.baedal.faults.snapshot;

/** A payment, as the payment service shows it; amounts are in won. */
public record Payment(long orderId, String customerId, long amount, long refunded, String status) {}
