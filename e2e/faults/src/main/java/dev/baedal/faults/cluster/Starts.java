package dev.baedal.faults.cluster;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import dev.baedal.faults.schedule.Victim;
import dev.baedal.local.failure.CommandFailure;

/** Starts and stops processes, several at a time. */
record Starts(Processes processes, FaultLog faultLog, Executor threads) {

	/** Attempts to start a process: a fault may kill it while it starts, but not that often. */
	private static final int MAX_ATTEMPTS = 4;

	/** Returns when all are ready. */
	void all(Collection<Victim> victims) throws InterruptedException {
		atOnce(victims, this::startWithRetries);
	}

	/** Returns when all have ended. */
	void stop(Collection<Victim> victims) throws InterruptedException {
		atOnce(victims, this::stop);
	}

	/** Returns at once. */
	void begin(Victim victim) {
		threads.execute(() -> {
			try {
				processes.start(victim);
			}
			catch (CommandFailure | IOException killed) {
				faultLog.log(victim.label() + " did not get ready: " + firstLine(killed));
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private void atOnce(Collection<Victim> victims, Consumer<Victim> what) throws InterruptedException {
		List<CompletableFuture<Void>> each = victims.stream()
			.map(victim -> CompletableFuture.runAsync(() -> what.accept(victim), threads))
			.toList();
		try {
			CompletableFuture.allOf(each.toArray(CompletableFuture<?>[]::new)).get();
		}
		catch (ExecutionException e) {
			faultLog.harnessFailure("%s: %s".formatted(victims, e.getCause()));
		}
	}

	private void startWithRetries(Victim victim) {
		for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
			try {
				processes.start(victim);
				return;
			}
			catch (CommandFailure | IOException e) {
				faultLog.log("%s did not start: %s".formatted(victim.label(), firstLine(e)));
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
		faultLog.harnessFailure("%s did not start in %d attempts".formatted(victim.label(), MAX_ATTEMPTS));
	}

	/** The rest of the message is the end of the log, which is kept as a file. */
	private static String firstLine(Exception e) {
		return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
	}

	private void stop(Victim victim) {
		try {
			processes.stop(victim);
		}
		catch (CommandFailure | IOException e) {
			faultLog.harnessFailure("%s did not stop: %s".formatted(victim.label(), e.getMessage()));
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
