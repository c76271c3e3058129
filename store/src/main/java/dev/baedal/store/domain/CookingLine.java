package dev.baedal.store.domain;

import jakarta.persistence.Embeddable;

/** So many of one dish, under the name that it had when it was ordered. */
@Embeddable
public record CookingLine(long menuItemId, String name, int qty) {}
