package dev.baedal.messaging;

/** The event of these tests: the n-th of an order. */
@EventType("Happened.v1")
public record Happened(long orderId, int n) implements OrderKeyed {}
