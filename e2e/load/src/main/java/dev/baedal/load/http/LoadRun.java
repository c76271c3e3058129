package dev.baedal.load.http;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;

import io.gatling.app.Gatling$;

/**
 * One run of Gatling in this process, and what it has measured until now. Only one runs at a time: Gatling creates a
 * simulation by its class, which finds its run in a static field.
 *
 * @param pace least time from one request of a client to its next
 */
record LoadRun(Requests requests, Duration length, int clients, Duration pace, Measured measured) {

	/** Otherwise the first use of preferences is announced on the standard error. */
	private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

	private static volatile LoadRun current;

	static {
		PREFERENCES.setLevel(Level.WARNING);
	}

	LoadRun(Requests requests, Duration length, int clients, Duration pace) {
		this(requests, length, clients, pace, new Measured());
	}

	static LoadRun current() {
		return current;
	}

	Sample run() {
		synchronized (LoadRun.class) {
			// within a day of this time Gatling does not ask the internet for a newer version
			Preferences.userRoot()
				.node("/io/gatling/latestVersion")
				.putLong("lastCheckTimestamp", System.currentTimeMillis());
			current = this;
			int status = Gatling$.MODULE$
				.fromArgs(new String[]{ "--simulation", Posts.class.getName(), "--no-reports" });
			if (status != 0) {
				throw new IllegalStateException("Gatling ended with status " + status);
			}
			return measured.sample();
		}
	}

	/** Written by Gatling's threads. */
	static final class Measured {

		private final Sample sample = new Sample();
		private long begun;
		private long ended;

		synchronized void begin() {
			begun = begun == 0 ? System.nanoTime() : begun;
		}

		synchronized void success(Duration time) {
			sample.add(time);
			ended = System.nanoTime();
		}

		synchronized void error() {
			sample.addError();
			ended = System.nanoTime();
		}

		/** Over the time from the first request to the last response. */
		synchronized Sample sample() {
			return sample.over((ended - begun) / 1e9);
		}
	}
}
