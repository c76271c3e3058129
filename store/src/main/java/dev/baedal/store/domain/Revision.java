package dev.baedal.store.domain;

/** How often the row of this id has changed. */
public record Revision(long id, long revision) {}
