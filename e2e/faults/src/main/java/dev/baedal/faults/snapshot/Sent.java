package dev.baedal.faults.snapshot;

import java.time.Instant;

/** One call of the chat channel, as the channel wrote it down. @param key names the message, so that a repeat is known */
public record Sent(Instant at, long orderId, String receiver, String key) {}
