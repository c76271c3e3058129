package dev.baedal.faults.picture;

/** What the kitchen shows. */
public record Cooking(long orderId, String customerId, String status) {}
