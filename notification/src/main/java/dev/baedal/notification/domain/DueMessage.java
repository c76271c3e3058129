package dev.baedal.notification.domain;

/** A message whose time has come, which may still have to wait for an older one to its receiver. */
public record DueMessage(Long id, String receiver) {}
