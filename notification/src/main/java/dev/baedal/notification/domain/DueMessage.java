package dev.baedal.notification.domain;

/** A due message, which may still have to wait for an older one to its receiver. */
public record DueMessage(Long id, String receiver) {}
