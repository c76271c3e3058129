package dev.baedal.platform.deadline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Runs a clock's steps on its rows in parallel, where a step waits for another process: a call that hangs blocks only
 * its own row. Each kind of row has its own threads, so that no clock takes the threads of another.
 */
@Component
public class ClockBulkheads implements SmartLifecycle {

	/** Maximum number of rows of one kind that run at once. */
	static final int WIDTH = 8;

	private static final Logger log = LoggerFactory.getLogger(ClockBulkheads.class);
	private static final long IDLE_SECONDS = 30;
	private static final long STOP_SECONDS = 5;

	private final Map<String, Lane> bulkheads = new ConcurrentHashMap<>();
	private final Duration timeout;
	private volatile boolean running;
	private volatile boolean stopped;

	/** @param timeout time-out of a round; steps that have not ended by then continue in the background */
	ClockBulkheads(@Value("${baedal.clocks.patience:5s}") Duration timeout) {
		this.timeout = timeout;
	}

	/**
	 * Runs the step for each row, and returns when all steps have ended, or after the time-out. Later rounds skip a row
	 * whose step is still running. A row whose step fails stays due, as in {@link DueOrders}.
	 *
	 * @param kind of the rows, for the threads and the log
	 */
	public <T> void forEach(String kind, Iterable<T> rows, Consumer<T> step) {
		if (stopped) {
			return; // the rows stay due
		}
		Lane lane = lane(kind);
		Map<T, CompletableFuture<Void>> begun = new LinkedHashMap<>();
		for (T row : rows) {
			if (!lane.slow.contains(row)) {
				begun.put(row, CompletableFuture.runAsync(() -> DueOrders.act(kind, row, () -> step.accept(row)),
						lane.threads));
			}
		}
		if (!isOver(begun)) {
			begun.forEach(lane::leave);
			log.warn("{} rows of the scheduled task {} take longer than {} ms; the other rows are handled meanwhile",
					lane.slow.size(), kind, timeout.toMillis());
		}
	}

	/** Whether a thread of this kind is free for another row. */
	public boolean hasRoom(String kind) {
		return !stopped && lane(kind).slow.size() < WIDTH;
	}

	private boolean isOver(Map<?, CompletableFuture<Void>> begun) {
		try {
			CompletableFuture.allOf(begun.values().toArray(CompletableFuture[]::new))
				.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException e) {
			return false;
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException e) {
			throw new IllegalStateException("a step ended with an error", e.getCause());
		}
	}

	private Lane lane(String kind) {
		return bulkheads.computeIfAbsent(kind, Lane::new);
	}

	@Override
	public void start() {
		stopped = false;
		running = true;
	}

	/** Waits for running steps, up to 5 s for each kind. */
	@Override
	public void stop() {
		stopped = true;
		running = false;
		bulkheads.values().forEach(lane -> lane.threads.shutdown());
		try {
			for (Lane lane : bulkheads.values()) {
				lane.threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		bulkheads.clear();
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	private static class Lane {

		private final ExecutorService threads;
		private final Set<Object> slow = ConcurrentHashMap.newKeySet();

		Lane(String kind) {
			CustomizableThreadFactory factory = new CustomizableThreadFactory("clock-" + kind + "-");
			factory.setDaemon(true);
			ThreadPoolExecutor pool = new ThreadPoolExecutor(WIDTH, WIDTH, IDLE_SECONDS, TimeUnit.SECONDS,
					new LinkedBlockingQueue<>(), factory);
			pool.allowCoreThreadTimeOut(true);
			threads = pool;
		}

		private void leave(Object row, CompletableFuture<Void> work) {
			if (!work.isDone()) {
				slow.add(row);
				work.whenComplete((done, failure) -> slow.remove(row));
			}
		}
	}
}
