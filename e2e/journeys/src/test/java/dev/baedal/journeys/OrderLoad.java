package dev.baedal.journeys;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Four customers who keep ordering, whatever the response, until this is closed. */
final class OrderLoad implements AutoCloseable {

	private static final int THREADS = 4;
	private static final long FAST_MILLIS = 20;
	private static final long SLOW_MILLIS = 2_000;
	private static final Map<String, ?> DINNER = Map.of("foodId", 1, "qty", 1);

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
	private final CountDownLatch closed = new CountDownLatch(1);
	private final List<Long> orders = new CopyOnWriteArrayList<>();
	private final List<String> refusals = new CopyOnWriteArrayList<>();
	private final Customer customer;
	private volatile boolean fast;

	OrderLoad(Customer customer) {
		this.customer = customer;
		for (int i = 0; i < THREADS; i++) {
			threads.submit(this::keepOrdering);
		}
	}

	/** @param fast whether orders follow so closely that some are in progress at every moment */
	void fast(boolean fast) {
		this.fast = fast;
	}

	/** The orders that got 201. */
	List<Long> orders() {
		return List.copyOf(orders);
	}

	/** Every other response, and every request without one. */
	List<String> refusals() {
		return List.copyOf(refusals);
	}

	int tries() {
		return orders.size() + refusals.size();
	}

	private Void keepOrdering() throws InterruptedException {
		do {
			order();
		}
		while (!closed.await(fast ? FAST_MILLIS : SLOW_MILLIS, TimeUnit.MILLISECONDS));
		return null;
	}

	private void order() {
		try {
			Response response = customer.triesToOrder(DINNER);
			if (response.status() == 201) {
				orders.add(response.orderId());
			}
			else {
				refusals.add(response.toString());
			}
		}
		catch (NoResponse e) {
			refusals.add(e.toString());
		}
	}

	@Override
	public void close() {
		closed.countDown();
		threads.shutdown();
		try {
			if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
				throw new IllegalStateException("a request is still without a response");
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
