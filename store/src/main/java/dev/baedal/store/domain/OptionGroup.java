package dev.baedal.store.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The row of an option group.
 *
 * @param position its place among the groups of the menu item
 * @param min number of choices at least
 * @param max number of choices at most
 */
@Embeddable
record OptionGroup(int position, String name, @Column(name = "min_choices") int min,
		@Column(name = "max_choices") int max) {}
