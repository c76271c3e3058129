package dev.baedal.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Instance;

/** One program's process, started and stopped any number of times. */
final class Child {

	private final Instance instance;
	private final int port;
	private final DataFolder folder;
	private final Starter starter;
	private Process process;
	private State state = State.STOPPED;
	private Instant startedAt;
	private boolean closed;

	Child(Instance instance, int port, DataFolder folder, Starter starter) {
		this.instance = instance;
		this.port = port;
		this.folder = folder;
		this.starter = starter;
	}

	/** @param settings for this start only @param died runs if the process ends without a stop request */
	synchronized void start(List<String> settings, Runnable died) throws IOException {
		if (closed || alive()) {
			return;
		}
		var started = starter.start(settings);
		process = started;
		state = State.STARTING;
		startedAt = Instant.now();
		Leftovers.writePid(folder, instance, started.toHandle());
		started.onExit().thenRun(() -> {
			if (markEnded(started)) {
				died.run();
			}
		});
	}

	synchronized void markUp() {
		if (state == State.STARTING && alive()) {
			state = State.UP;
		}
	}

	/** Requests the end of the process without waiting for it. */
	synchronized void terminate() {
		if (state == State.DIED) {
			state = State.STOPPED; // so that it is not restarted
		}
		else if (process != null && state != State.STOPPED) {
			state = State.STOPPING;
			process.destroy();
		}
	}

	/** Disables further starts: a stop signal may arrive while other programs are still being started. */
	synchronized void close() {
		closed = true;
	}

	/** Waits for the end of the terminated process, and kills it after the time-out. */
	void awaitEnd(Duration timeout) throws InterruptedException {
		var ending = process();
		if (ending == null) {
			return;
		}
		if (!ending.waitFor(Math.max(0, timeout.toMillis()), TimeUnit.MILLISECONDS)) {
			ending.destroyForcibly().waitFor();
		}
		markEnded(ending);
	}

	synchronized State state() {
		return state;
	}

	synchronized Process process() {
		return process;
	}

	ProgramStatus status() {
		State now;
		Process running;
		Instant since;
		synchronized (this) {
			now = state;
			running = alive() ? process : null;
			since = startedAt;
		}
		if (running == null) {
			return new ProgramStatus(instance.label(), 0, port, now.label(), 0, 0);
		}
		return new ProgramStatus(instance.label(), running.pid(), port, now.label(),
				Memory.residentMebibytes(running.pid()), Duration.between(since, Instant.now()).toSeconds());
	}

	private boolean alive() {
		return process != null && process.isAlive();
	}

	/** @return whether the process ended without a stop request */
	private synchronized boolean markEnded(Process which) {
		if (which != process || state == State.STOPPED || state == State.DIED) {
			return false;
		}
		boolean requested = state == State.STOPPING;
		state = requested ? State.STOPPED : State.DIED;
		return !requested;
	}
}
