package dev.baedal.journeys;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Four people who go on ordering, whatever the answer, until they are sent home. */
final class Hungry implements AutoCloseable {

	private static final int PEOPLE = 4;
	private static final long STARVING_MILLIS = 20;
	private static final long PATIENT_MILLIS = 2_000;
	private static final Map<String, ?> DINNER = Map.of("foodId", 1, "qty", 1);

	private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
	private final CountDownLatch home = new CountDownLatch(1);
	private final List<Long> orders = new CopyOnWriteArrayList<>();
	private final List<String> refusals = new CopyOnWriteArrayList<>();
	private final Customer customer;
	private volatile boolean starving;

	Hungry(Customer customer) {
		this.customer = customer;
		for (int i = 0; i < PEOPLE; i++) {
			people.submit(this::goOnOrdering);
		}
	}

	/** Orders are under way at every moment from now on, or only now and then. */
	void starve(boolean starving) {
		this.starving = starving;
	}

	/** Those that were answered 201. */
	List<Long> orders() {
		return List.copyOf(orders);
	}

	/** Every other answer, and every time that there was none. */
	List<String> refusals() {
		return List.copyOf(refusals);
	}

	int tries() {
		return orders.size() + refusals.size();
	}

	private Void goOnOrdering() throws InterruptedException {
		do {
			order();
		}
		while (!home.await(starving ? STARVING_MILLIS : PATIENT_MILLIS, TimeUnit.MILLISECONDS));
		return null;
	}

	private void order() {
		try {
			Answer answer = customer.triesToOrder(DINNER);
			if (answer.status() == 201) {
				orders.add(answer.body().path("orderId").asLong());
			}
			else {
				refusals.add(answer.toString());
			}
		}
		catch (NoAnswer e) {
			refusals.add(e.toString());
		}
	}

	@Override
	public void close() {
		home.countDown();
		people.shutdown();
		try {
			if (!people.awaitTermination(1, TimeUnit.MINUTES)) {
				throw new IllegalStateException("somebody still waits for an answer");
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
