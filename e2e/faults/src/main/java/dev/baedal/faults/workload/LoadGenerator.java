package dev.baedal.faults.workload;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import dev.baedal.local.Login;

/** A bounded number of people who come at a steady rate, and stay until their order is where they want it. */
public final class LoadGenerator implements AutoCloseable {

	private static final int CLIENTS = 16;
	/** Nobody new comes while so many are there: an outage must not pile up more than can be worked off. */
	private static final int MOST_AT_ONCE = 300;
	private static final long LOOK_EVERY_MILLIS = 200;
	private static final long RESTOCK_EVERY_SECONDS = 5;
	private static final int RESTOCK = 3;

	private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);
	/** The second of two who ask at once; apart, or two clients could wait for each other's threads. */
	private final ExecutorService rivals = Executors.newCachedThreadPool();
	private final AtomicInteger here = new AtomicInteger();
	private final GatewayClient counter;
	private final Plans plans;
	private volatile ScheduledFuture<?> coming;
	private volatile ScheduledFuture<?> restocking;

	/** @param login null where nobody is asked who he is */
	public LoadGenerator(String gateway, Login login, ResponseLog responseLog, long seed) {
		this.counter = new GatewayClient(gateway, login, responseLog);
		this.plans = new Plans(seed);
	}

	/** Members are members before they order, so that each of their deliveries counts. */
	public void enrol() throws InterruptedException {
		for (String member : Plans.MEMBERS) {
			while (!counter.enrol(member).seen().isYes()) {
				TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
			}
		}
	}

	/** @param perSecond wishes, as far as they do not pile up */
	public void come(double perSecond) {
		coming = clients.scheduleAtFixedRate(this::oneMore, 0, (long) (1_000_000 / perSecond), TimeUnit.MICROSECONDS);
		restocking = clients.scheduleAtFixedRate(this::restock, RESTOCK_EVERY_SECONDS, RESTOCK_EVERY_SECONDS,
				TimeUnit.SECONDS);
	}

	public void comeNoMore() {
		coming.cancel(false);
		restocking.cancel(false);
	}

	/** @return whether everybody has come to an end in time */
	public boolean awaitAllGone(Duration patience) throws InterruptedException {
		long deadline = System.nanoTime() + patience.toNanos();
		while (here.get() > 0 && System.nanoTime() < deadline) {
			TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
		}
		return here.get() == 0;
	}

	/** So many more order as fast as they are answered. @return milliseconds after which orders were taken at once again */
	public long rush(int people, Duration length, Consumer<String> faultLog) {
		return new Rush(counter, plans, faultLog).come(people, length);
	}

	public int here() {
		return here.get();
	}

	private void oneMore() {
		if (here.get() < MOST_AT_ONCE) {
			here.incrementAndGet();
			Life life = new Life(plans.next(), counter, new AtOnce(rivals));
			clients.execute(() -> live(life));
		}
	}

	/** Less than is ordered, so that there are always some who come too late. */
	private void restock() {
		try {
			for (Shop shop : Shop.COUNTED) {
				counter.restock(shop.dishes().get(0), RESTOCK);
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void live(Life life) {
		boolean goesOn = false;
		try {
			if (life.goOn()) {
				clients.schedule(() -> live(life), life.pauseMillis(), TimeUnit.MILLISECONDS);
				goesOn = true;
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (RejectedExecutionException closed) {
			goesOn = false;
		}
		finally {
			if (!goesOn) {
				here.decrementAndGet();
			}
		}
	}

	@Override
	public void close() {
		clients.shutdownNow();
		rivals.shutdownNow();
	}
}
