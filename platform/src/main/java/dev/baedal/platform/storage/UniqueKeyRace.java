package dev.baedal.platform.storage;

import java.util.function.Supplier;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Of two that are the first about an order at once, calls or a call and an event, one writes its row and the other looks again. */
public final class UniqueKeyRace {

	private UniqueKeyRace() {}

	/** @param transaction has left nothing behind when it failed */
	public static <T> T retryOnce(Supplier<T> transaction) {
		try {
			return transaction.get();
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
			return transaction.get();
		}
	}
}
