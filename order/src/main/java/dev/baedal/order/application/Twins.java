package dev.baedal.order.application;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderStatus;
import dev.baedal.platform.problem.ComeBackLater;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Two requests with one Idempotency-Key at once: the second waits for what becomes of the first. */
@Component
class Twins {

	private static final long LOOK_EVERY_MILLIS = 50;

	private final OrderSteps steps;
	private final Duration patience;

	Twins(OrderSteps steps, OrderProperties properties) {
		this.steps = steps;
		this.patience = properties.twinPatience();
	}

	/** @throws ComeBackLater with 409 when the first is still being paid after the longest wait */
	Order await(Order order) {
		long deadline = System.nanoTime() + patience.toNanos();
		Order twin = order;
		while (twin.getStatus() == OrderStatus.PAYMENT_PENDING) {
			if (System.nanoTime() > deadline) {
				throw new ComeBackLater(HttpStatus.CONFLICT,
						"A request with this Idempotency-Key is still being worked on", Duration.ofSeconds(1));
			}
			pause();
			twin = steps.require(order.getOrderId());
		}
		return twin;
	}

	/** The first may run in another replica, so there is nothing to wait on but the row. */
	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new ComeBackLater(HttpStatus.SERVICE_UNAVAILABLE, "The service is stopping", Duration.ofSeconds(5));
		}
	}
}
