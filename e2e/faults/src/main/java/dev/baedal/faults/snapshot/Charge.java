package dev.baedal.faults.snapshot;

/** A line of the payment provider's own book; amounts are in won. */
public record Charge(String result, long captured, long refunded) {}
