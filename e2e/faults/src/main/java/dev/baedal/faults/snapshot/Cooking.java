package dev.baedal.faults.snapshot;

/** What the kitchen shows. */
public record Cooking(long orderId, String customerId, String status) {}
