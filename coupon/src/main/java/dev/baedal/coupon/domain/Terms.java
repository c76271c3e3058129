package dev.baedal.coupon.domain;

import java.time.Duration;

/** What a new coupon is worth. @param discount in won @param validity from its issue */
public record Terms(long discount, Duration validity) {}
