package dev.baedal.platform.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which threads are at work, and since when. Work that does not come to an end tells of a thread that is stuck. */
public class BusyThreads {

	private final Map<Thread, Long> begunNanos = new ConcurrentHashMap<>();

	/** This thread's work begins. */
	public void begin() {
		begunNanos.put(Thread.currentThread(), System.nanoTime());
	}

	/** This thread's work has ended, or waits for another process, which may take as long as it likes. */
	public void end() {
		begunNanos.remove(Thread.currentThread());
	}

	Duration longest() {
		long now = System.nanoTime();
		return Duration.ofNanos(begunNanos.values().stream().mapToLong(begun -> now - begun).max().orElse(0));
	}
}
