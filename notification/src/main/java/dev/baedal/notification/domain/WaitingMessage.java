package dev.baedal.notification.domain;

import java.time.Instant;

/**
 * A message that is not sent yet.
 *
 * @param nextAt when it is due, if no older message to its receiver waits
 */
public record WaitingMessage(Long id, String dedupeKey, String text, Instant nextAt) {}
