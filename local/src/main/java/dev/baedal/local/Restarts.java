package dev.baedal.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Starts again what died, as a cluster would (M46): soon, and after ever longer pauses when it dies again and again.
 * What was stopped stays stopped.
 */
final class Restarts {

	static final Duration SOON = Duration.ofSeconds(1);
	private static final int LONGEST_IN_SHORTEST = 60;
	private static final Duration WELL_AGAIN = Duration.ofMinutes(2);
	private static final int AT_ONCE = 4;

	/** @return once it is ready @throws Refusal if it dies on the way or somebody stops it */
	interface Start {

		void again(Instance instance) throws IOException, InterruptedException;
	}

	private final Start start;
	private final Duration shortest;
	private final PrintStream out;
	private final Map<Instance, Long> pauses = new ConcurrentHashMap<>();
	private final Map<Instance, Long> lastNanos = new ConcurrentHashMap<>();
	private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(AT_ONCE, task -> {
		var thread = new Thread(task, "restart");
		thread.setDaemon(true);
		return thread;
	});
	private volatile BooleanSupplier unless = () -> false;

	Restarts(Start start, Duration shortest, PrintStream out) {
		this.start = start;
		this.shortest = shortest;
		this.out = out;
	}

	/** @param holds while this does, nothing is started */
	void waitWhile(BooleanSupplier holds) {
		this.unless = holds;
	}

	void died(Instance instance) {
		long millis = nextPause(instance);
		out.printf("%s died; ./baedal logs %s says why. It is started again in %.0f s%n", instance.label(),
				instance.label(), Math.ceil(millis / 1e3));
		schedule(instance, millis);
	}

	private long nextPause(Instance instance) {
		long now = System.nanoTime();
		var last = lastNanos.put(instance, now);
		boolean again = last != null && now - last < WELL_AGAIN.toNanos();
		long longest = shortest.toMillis() * LONGEST_IN_SHORTEST;
		return pauses.merge(instance, shortest.toMillis(),
				(before, first) -> again ? Math.min(before * 2, longest) : first);
	}

	private void schedule(Instance instance, long millis) {
		clock.schedule(() -> startUnlessWaiting(instance), millis, TimeUnit.MILLISECONDS);
	}

	private void startUnlessWaiting(Instance instance) {
		if (unless.getAsBoolean()) {
			schedule(instance, shortest.toMillis());
			return;
		}
		try {
			start.again(instance);
		}
		catch (Refusal | IOException e) {
			out.println("not started again: " + e.getMessage());
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	void close() {
		clock.shutdownNow();
	}
}
