package dev.baedal.faults.workload;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import dev.baedal.local.client.Login;

/** Starts orders at a steady rate, with a bounded number open, and brings each to its planned end. */
public final class LoadGenerator implements AutoCloseable {

	private static final int CLIENTS = 16;
	/**
	 * The maximum of open orders, so that an outage does not build up more work than the platform can do afterwards.
	 */
	private static final int MAX_OPEN = 300;
	private static final long POLL_EVERY_MILLIS = 200;
	private static final long RESTOCK_EVERY_SECONDS = 5;
	private static final int RESTOCK = 3;
	private static final long CHANGE_STORES_EVERY_SECONDS = 7;

	private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);
	/**
	 * For the second of two concurrent requests; a pool of its own, because two clients could wait for each other's
	 * threads.
	 */
	private final ExecutorService concurrent = Executors.newCachedThreadPool();
	private final AtomicInteger open = new AtomicInteger();
	private final GatewayClient gateway;
	private final Plans plans;
	private volatile ScheduledFuture<?> ordering;
	private final StoreChanges storeChanges;
	private volatile ScheduledFuture<?> restocking;
	private volatile ScheduledFuture<?> changing;

	/** @param login null in open mode */
	public LoadGenerator(String gateway, Login login, ResponseLog responseLog, long seed) {
		this.gateway = new GatewayClient(gateway, login, responseLog);
		this.plans = new Plans(seed);
		this.storeChanges = new StoreChanges(this.gateway);
	}

	/** Enrols the members before they order, so that each of their deliveries counts. */
	public void enrol() throws InterruptedException {
		for (String member : Plans.MEMBERS) {
			while (!gateway.enrol(member).seen().isYes()) {
				TimeUnit.MILLISECONDS.sleep(POLL_EVERY_MILLIS);
			}
		}
	}

	/** @param perSecond orders, as long as not too many are open */
	public void start(double perSecond) {
		ordering = clients.scheduleAtFixedRate(this::order, 0, (long) (1_000_000 / perSecond), TimeUnit.MICROSECONDS);
		restocking = owners(this::restock, RESTOCK_EVERY_SECONDS, RESTOCK_EVERY_SECONDS);
		changing = owners(storeChanges::next, 0, CHANGE_STORES_EVERY_SECONDS);
	}

	public void stop() {
		ordering.cancel(false);
		restocking.cancel(false);
		changing.cancel(false);
	}

	/** @return whether every open order reached its end before the time-out */
	public boolean awaitEnd(Duration timeout) throws InterruptedException {
		long deadline = System.nanoTime() + timeout.toNanos();
		while (open.get() > 0 && System.nanoTime() < deadline) {
			TimeUnit.MILLISECONDS.sleep(POLL_EVERY_MILLIS);
		}
		return open.get() == 0;
	}

	/**
	 * Adds customers who order without a pause.
	 *
	 * @return milliseconds from the end until orders were accepted at once again
	 */
	public long rush(int customers, Duration length, Consumer<String> faultLog) {
		return new Rush(gateway, plans, faultLog).run(customers, length);
	}

	public int open() {
		return open.get();
	}

	private void order() {
		if (open.get() < MAX_OPEN) {
			open.incrementAndGet();
			Life life = new Life(plans.next(), gateway, new SimultaneousRequests(concurrent));
			clients.execute(() -> run(life));
		}
	}

	/** Adds less than is ordered, so that some orders find no stock. */
	private void restock() throws InterruptedException {
		for (Shop shop : Shop.COUNTED) {
			gateway.restock(shop.dishes().get(0), RESTOCK);
		}
	}

	private interface OwnersTask {

		void run() throws InterruptedException;
	}

	private ScheduledFuture<?> owners(OwnersTask task, long firstAfterSeconds, long everySeconds) {
		return clients.scheduleAtFixedRate(() -> {
			try {
				task.run();
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}, firstAfterSeconds, everySeconds, TimeUnit.SECONDS);
	}

	private void run(Life life) {
		boolean continues = false;
		try {
			if (life.attempt()) {
				clients.schedule(() -> run(life), life.pauseMillis(), TimeUnit.MILLISECONDS);
				continues = true;
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (RejectedExecutionException closed) {
			continues = false;
		}
		finally {
			if (!continues) {
				open.decrementAndGet();
			}
		}
	}

	@Override
	public void close() {
		clients.shutdownNow();
		concurrent.shutdownNow();
	}
}
