package dev.baedal.coupon.domain;

import java.time.Duration;

/**
 * The terms of a new coupon.
 *
 * @param discount in won
 * @param validity from its issue
 */
public record CouponTerms(long discount, Duration validity) {}
