package dev.baedal.faults.snapshot;

/** A cooking, as the store service shows it. */
public record Cooking(long orderId, String customerId, String status) {}
