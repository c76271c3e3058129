package dev.baedal.faults.snapshot;

import java.time.Instant;

/** @param orderCount deliveries that counted */
public record Member(String customerId, Instant enrolledAt, long orderCount) {}
