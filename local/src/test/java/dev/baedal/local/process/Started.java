package dev.baedal.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.IntFunction;

import dev.baedal.mariadb.FreePorts;

/** Starts a supervisor of one program for a test, on another port if the first one is taken. */
public final class Started {

	/** Long, since a machine that runs tests is busy. */
	public static final Duration TIMEOUT = Duration.ofMinutes(2);

	private Started() {}

	/** @param supervisor port → the supervisor, not started */
	public static Supervisor onFreePort(IntFunction<Supervisor> supervisor) {
		return FreePorts.start(port -> started(supervisor.apply(port)));
	}

	private static Supervisor started(Supervisor supervisor) {
		try {
			supervisor.start();
			return supervisor;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
