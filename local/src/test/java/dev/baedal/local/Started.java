package dev.baedal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.IntFunction;

import dev.baedal.mariadb.FreePorts;

/** Starts a platform of one program for a test, on another port if the first one is taken. */
final class Started {

	/** Long, since a machine that runs tests is busy. */
	static final Duration TIMEOUT = Duration.ofMinutes(2);

	private Started() {}

	/** @param platform port → the platform, not started */
	static Platform onFreePort(IntFunction<Platform> platform) {
		return FreePorts.start(port -> started(platform.apply(port)));
	}

	private static Platform started(Platform platform) {
		try {
			platform.start();
			return platform;
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
