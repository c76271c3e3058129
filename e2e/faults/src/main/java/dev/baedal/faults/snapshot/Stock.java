package dev.baedal.faults.snapshot;

import java.util.List;

/** How many there are of a dish, and its whole book, oldest line first. */
public record Stock(long menuItemId, int level, List<Movement> movements) {

	/** @param orderId null for the owner's own @param amount negative for what went @param stockAfter the level then */
	public record Movement(long movementId, String kind, Long orderId, int amount, int stockAfter) {}
}
