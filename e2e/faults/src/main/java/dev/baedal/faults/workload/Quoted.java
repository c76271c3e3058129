package dev.baedal.faults.workload;

/**
 * A quote that a customer was shown.
 *
 * @param total in won, before a coupon's discount
 */
record Quoted(String quoteId, long total) {}
