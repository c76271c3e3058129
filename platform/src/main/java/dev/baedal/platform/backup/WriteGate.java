package dev.baedal.platform.backup;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Gates all writes while a backup is taken. Closing first refuses commands until none is in flight, then makes
 * transactions and the relay wait. The gate opens by itself when its time has passed, in case the program that closed
 * it dies.
 */
public class WriteGate {

	/**
	 * Time limit for running commands, and then for running transactions, to end; afterwards the pause is cancelled.
	 */
	private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(10);

	private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
	private String id;
	private boolean workToo;
	private long untilNanos;
	private int commands;
	private int work;

	/**
	 * Closes the gate.
	 *
	 * @param lasting how long it stays closed unless it is {@linkplain #extend extended}
	 * @return the id that extends and ends the pause; empty if the gate is closed already, or running work does not end
	 */
	public synchronized Optional<String> begin(Duration lasting) throws InterruptedException {
		if (isClosed()) {
			return Optional.empty();
		}
		String mine = UUID.randomUUID().toString();
		id = mine;
		untilNanos = System.nanoTime() + DRAIN_TIMEOUT.multipliedBy(2).plus(lasting).toNanos();
		boolean quiet = awaitNone(() -> commands);
		workToo = true;
		quiet = quiet && awaitNone(() -> work);
		if (!mine.equals(id)) {
			return Optional.empty();
		}
		if (!quiet) {
			open();
			return Optional.empty();
		}
		untilNanos = System.nanoTime() + lasting.toNanos();
		return Optional.of(mine);
	}

	/** @return whether the gate stayed closed until now; if not, a copy taken during the pause is worthless */
	synchronized boolean extend(String which, Duration lasting) {
		if (!isClosed() || !id.equals(which)) {
			return false;
		}
		untilNanos = System.nanoTime() + lasting.toNanos();
		return true;
	}

	/** @return whether the gate stayed closed until now */
	public synchronized boolean end(String which) {
		if (!isClosed() || !id.equals(which)) {
			return false;
		}
		open();
		return true;
	}

	/** Opens the gate, whichever pause closed it. */
	public synchronized void open() {
		id = null;
		workToo = false;
		notifyAll();
	}

	public synchronized boolean isClosed() {
		return id != null && System.nanoTime() - untilNanos < 0;
	}

	/** @return false if no command may begin now; otherwise {@link #commandEnded} must follow */
	public synchronized boolean commandBegins() {
		if (isClosed()) {
			return false;
		}
		commands++;
		return true;
	}

	public synchronized void commandEnded() {
		commands--;
		notifyAll();
	}

	/** Waits until work may begin. Nested work does not wait, since the outer work must end. */
	public synchronized void workBegins() throws InterruptedException {
		while (depth.get() == 0 && isClosed() && workToo) {
			TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, untilNanos - System.nanoTime()));
		}
		depth.set(depth.get() + 1);
		work++;
	}

	public synchronized void workEnded() {
		depth.set(depth.get() - 1);
		work--;
		notifyAll();
	}

	private boolean awaitNone(IntSupplier underWay) throws InterruptedException {
		long deadline = System.nanoTime() + DRAIN_TIMEOUT.toNanos();
		while (underWay.getAsInt() > 0) {
			long left = deadline - System.nanoTime();
			if (left <= 0) {
				return false;
			}
			TimeUnit.NANOSECONDS.timedWait(this, left);
		}
		return true;
	}
}
