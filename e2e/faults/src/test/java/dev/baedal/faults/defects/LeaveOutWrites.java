package dev.baedal.faults.defects;

import net.bytebuddy.asm.Advice;

/** Leaves out a write of the database file if there was one in the last second. */
public final class LeaveOutWrites {

	private static final long PAUSE_NANOS = 1_000_000_000L;

	private static long last = System.nanoTime();

	private LeaveOutWrites() {}

	@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
	static boolean instead() {
		return isTooSoon();
	}

	public static synchronized boolean isTooSoon() {
		long now = System.nanoTime();
		boolean tooSoon = now - last < PAUSE_NANOS;
		if (!tooSoon) {
			last = now;
		}
		return tooSoon;
	}
}
