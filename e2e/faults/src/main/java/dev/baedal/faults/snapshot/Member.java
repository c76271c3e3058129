package dev.baedal.faults.snapshot;

import java.time.Instant;

/** A member of the coupon programme. @param orderCount deliveries that count for coupons */
public record Member(String customerId, Instant enrolledAt, long orderCount) {}
