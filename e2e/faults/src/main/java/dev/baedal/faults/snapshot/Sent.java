package dev.baedal.faults.snapshot;

import java.time.Instant;

/** A call of the chat channel, from its log. @param key identifies the message, so that repeats are recognised */
public record Sent(Instant at, long orderId, String receiver, String key) {}
