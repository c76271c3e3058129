package dev.baedal.store.domain;

import jakarta.persistence.Embeddable;

/** A quantity of one menu item, under its name when ordered. */
@Embeddable
public record CookingLine(long menuItemId, String name, int qty) {}
