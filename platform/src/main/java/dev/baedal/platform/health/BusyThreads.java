package dev.baedal.platform.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tracks which threads are busy, and since when. Work that does not end reveals a stuck thread. */
public class BusyThreads {

	private final Map<Thread, Long> begunNanos = new ConcurrentHashMap<>();

	/** This thread's work begins. */
	public void begin() {
		begunNanos.put(Thread.currentThread(), System.nanoTime());
	}

	/** This thread's work has ended, or waits for another process. The time of that wait is not limited here. */
	public void end() {
		begunNanos.remove(Thread.currentThread());
	}

	Duration longest() {
		long now = System.nanoTime();
		return Duration.ofNanos(begunNanos.values().stream().mapToLong(begun -> now - begun).max().orElse(0));
	}
}
