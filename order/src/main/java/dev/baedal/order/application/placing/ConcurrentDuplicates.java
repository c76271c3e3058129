package dev.baedal.order.application.placing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.baedal.http.Sentence;
import dev.baedal.order.application.OrderProperties;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderStatus;
import dev.baedal.platform.problem.RetryLater;
import org.springframework.stereotype.Component;

/** Makes the second of two concurrent requests with one Idempotency-Key wait for the outcome of the first. */
@Component
class ConcurrentDuplicates {

	private static final long LOOK_EVERY_MILLIS = 50;

	private final PlacementTransactions transactions;
	private final Duration wait;

	ConcurrentDuplicates(PlacementTransactions transactions, OrderProperties properties) {
		this.transactions = transactions;
		this.wait = properties.duplicateWait();
	}

	/** @throws RetryLater with 409 when the payment of the first request is still pending after the longest wait */
	Order await(Order order) {
		long deadline = System.nanoTime() + wait.toNanos();
		Order duplicate = order;
		while (duplicate.getState().getStatus() == OrderStatus.PAYMENT_PENDING) {
			if (System.nanoTime() > deadline) {
				throw new RetryLater(Duration.ofSeconds(1), Sentence.DUPLICATE_IN_PROGRESS);
			}
			pause();
			duplicate = transactions.require(order.getOrderId());
		}
		return duplicate;
	}

	/** Polls the row, since the first request may run in another replica. */
	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new RetryLater(Duration.ofSeconds(5), Sentence.STOPPING);
		}
	}
}
