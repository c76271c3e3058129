package dev.baedal.faults.snapshot;

import java.time.Instant;

/** A cooking, as the store service shows it. */
public record Cooking(long orderId, String customerId, String status, Instant promisedAt) {}
