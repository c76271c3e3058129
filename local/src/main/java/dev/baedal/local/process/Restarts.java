package dev.baedal.local.process;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Instance;

/**
 * Restarts programs that died, as a cluster would (M46). The pause before a restart doubles, up to a limit, while a
 * program dies repeatedly. A program that was stopped stays stopped.
 */
final class Restarts {

	static final Duration SOON = Duration.ofSeconds(1);
	private static final int LONGEST_PER_SHORTEST = 60;
	private static final Duration STABLE_AFTER = Duration.ofMinutes(2);
	private static final int AT_ONCE = 4;

	/** Returns when the program is ready. @throws CommandFailure if it dies or is stopped during its start */
	interface Start {

		void again(Instance instance) throws IOException, InterruptedException;
	}

	private final Start start;
	private final Duration shortest;
	private final BooleanSupplier waiting;
	private final PrintStream out;
	private final Map<Instance, Long> pauses = new ConcurrentHashMap<>();
	private final Map<Instance, Long> lastNanos = new ConcurrentHashMap<>();
	private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(AT_ONCE, task -> {
		var thread = new Thread(task, "restart");
		thread.setDaemon(true);
		return thread;
	});

	/** @param waiting no program is restarted while this is true */
	Restarts(Start start, Duration shortest, BooleanSupplier waiting, PrintStream out) {
		this.start = start;
		this.shortest = shortest;
		this.waiting = waiting;
		this.out = out;
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
		boolean again = last != null && now - last < STABLE_AFTER.toNanos();
		long longest = shortest.toMillis() * LONGEST_PER_SHORTEST;
		return pauses.merge(instance, shortest.toMillis(),
				(before, first) -> again ? Math.min(before * 2, longest) : first);
	}

	private void schedule(Instance instance, long millis) {
		clock.schedule(() -> startUnlessWaiting(instance), millis, TimeUnit.MILLISECONDS);
	}

	private void startUnlessWaiting(Instance instance) {
		if (waiting.getAsBoolean()) {
			schedule(instance, shortest.toMillis());
			return;
		}
		try {
			start.again(instance);
		}
		catch (CommandFailure | IOException e) {
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
