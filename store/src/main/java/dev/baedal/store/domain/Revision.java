package dev.baedal.store.domain;

/** The revision of the row with this id: its number of changes. */
public record Revision(long id, long revision) {}
