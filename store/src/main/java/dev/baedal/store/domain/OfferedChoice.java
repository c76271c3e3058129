package dev.baedal.store.domain;

/** A choice of a menu item. */
public record OfferedChoice(long menuItemId, int choiceId) {}
