package dev.baedal.messaging.test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Runs the scheduled work of a service on demand, by several replicas at once. */
public final class Workers {

	private final ScheduledTaskHolder scheduled;

	Workers(ScheduledTaskHolder scheduled) {
		this.scheduled = scheduled;
	}

	public void run(int replicas) {
		List<Callable<Object>> rounds = IntStream.range(0, replicas)
			.<Callable<Object>>mapToObj(replica -> Executors.callable(this::round))
			.toList();
		ExecutorService threads = Executors.newFixedThreadPool(replicas);
		try {
			for (Future<Object> round : threads.invokeAll(rounds)) {
				round.get();
			}
		}
		catch (InterruptedException | ExecutionException e) {
			throw new IllegalStateException(e);
		}
		finally {
			threads.shutdown();
		}
	}

	/**
	 * Runs one scheduled task: the rest may take longer than the time-out of the request that waits meanwhile.
	 *
	 * @param type simple name of the class that has the task
	 * @throws java.util.NoSuchElementException when no class of this name has a task
	 */
	public void runOnly(String type) {
		tasks().filter(task -> task.toString().contains("." + type + ".")).findFirst().orElseThrow().run();
	}

	private void round() {
		tasks().forEach(Runnable::run);
	}

	private Stream<Runnable> tasks() {
		return scheduled.getScheduledTasks().stream().map(task -> task.getTask().getRunnable());
	}
}
