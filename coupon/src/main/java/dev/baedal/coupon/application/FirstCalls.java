package dev.baedal.coupon.application;

import java.util.function.Supplier;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Of a call and an event that are the first about an order at once, one writes its row and the other looks again. */
final class FirstCalls {

	private FirstCalls() {
	}

	/** @param transaction has left nothing behind when it failed */
	static <T> T settle(Supplier<T> transaction) {
		try {
			return transaction.get();
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
			return transaction.get();
		}
	}
}
