package dev.baedal.faults.cluster;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import dev.baedal.faults.schedule.Victim;
import dev.baedal.local.Refusal;

/** Starts and stops processes, several at a time. */
record Starts(Processes processes, FaultLog faultLog, Executor threads) {

	/** A process that dies on its way up is started again; more often than that, something is wrong with it. */
	private static final int MOST = 4;

	/** Returns when all are ready. */
	void all(Collection<Victim> victims) throws InterruptedException {
		atOnce(victims, this::surely);
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
			catch (Refusal | IOException killedMeanwhile) {
				faultLog.say(victim.label() + " did not get ready: " + firstLine(killedMeanwhile));
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
			faultLog.trouble("%s: %s".formatted(victims, e.getCause()));
		}
	}

	private void surely(Victim victim) {
		for (int attempt = 1; attempt <= MOST; attempt++) {
			try {
				processes.start(victim);
				return;
			}
			catch (Refusal | IOException e) {
				faultLog.say("%s did not start: %s".formatted(victim.label(), firstLine(e)));
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
		faultLog.trouble("%s was started %d times in vain".formatted(victim.label(), MOST));
	}

	/** The end of the log that follows is in the log itself. */
	private static String firstLine(Exception e) {
		return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
	}

	private void stop(Victim victim) {
		try {
			processes.stop(victim);
		}
		catch (Refusal | IOException e) {
			faultLog.trouble("%s did not stop: %s".formatted(victim.label(), e.getMessage()));
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
