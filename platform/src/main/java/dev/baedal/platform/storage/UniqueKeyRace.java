package dev.baedal.platform.storage;

import java.util.function.Supplier;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Retries once on a unique-key or locking conflict: when two first requests for an order race, or a request and an
 * event, the loser re-reads the winner's row.
 */
public final class UniqueKeyRace {

	private UniqueKeyRace() {}

	/** @param transaction leaves nothing behind when it fails */
	public static <T> T retryOnce(Supplier<T> transaction) {
		try {
			return transaction.get();
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
			return transaction.get();
		}
	}
}
