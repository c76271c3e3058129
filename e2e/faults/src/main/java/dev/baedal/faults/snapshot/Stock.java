package dev.baedal.faults.snapshot;

import java.util.List;

/** The stock of a menu item, and all its movements, oldest first. */
public record Stock(long menuItemId, int level, List<Movement> movements) {

	/**
	 * @param orderId null for an owner's adjustment
	 * @param amount negative when stock was taken
	 * @param stockAfter the level after it
	 */
	public record Movement(long movementId, String kind, Long orderId, int amount, int stockAfter) {}
}
