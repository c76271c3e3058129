package dev.baedal.notification.domain;

import java.time.Instant;

/**
 * A pending message.
 *
 * @param nextAt when it is due; it may still have to wait for an older one to its receiver
 */
public record DueMessage(Long id, String receiver, Instant nextAt) {}
