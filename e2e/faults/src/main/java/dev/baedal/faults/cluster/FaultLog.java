package dev.baedal.faults.cluster;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What was done to the platform, as it really happened. */
public final class FaultLog {

	private final long begun = System.nanoTime();
	private final ConcurrentLinkedQueue<Incident> incidents = new ConcurrentLinkedQueue<>();
	private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
	private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
	private final ConcurrentLinkedQueue<Long> failOvers = new ConcurrentLinkedQueue<>();
	private final AtomicInteger kills = new AtomicInteger();
	private final PrintStream out;

	public FaultLog(PrintStream out) {
		this.out = out;
	}

	/** A line with the time since the beginning. */
	public void say(String line) {
		Duration since = Duration.ofNanos(System.nanoTime() - begun);
		out.printf("  %3d:%02d  %s%n", since.toMinutes(), since.toSecondsPart(), line);
	}

	void killed(int processes) {
		kills.addAndGet(processes);
	}

	public void struck(String kind) {
		counts.computeIfAbsent(kind, any -> new AtomicInteger()).incrementAndGet();
	}

	void recovered(Incident incident) {
		incidents.add(incident);
	}

	/** @param millis from the end of one owner until another replica's relay worked */
	void failedOver(long millis) {
		failOvers.add(millis);
	}

	public List<Long> failOvers() {
		return List.copyOf(failOvers);
	}

	/** Something that the harness itself could not do; it shows in the report and fails the run where it matters. */
	void trouble(String what) {
		say("! " + what);
		troubles.add(what);
	}

	public int kills() {
		return kills.get();
	}

	public List<Incident> incidents() {
		return List.copyOf(incidents);
	}

	/** How often each kind of fault was really struck. */
	public Map<String, Integer> counts() {
		Map<String, Integer> result = new TreeMap<>();
		counts.forEach((kind, count) -> result.put(kind, count.get()));
		return result;
	}

	public List<String> troubles() {
		return List.copyOf(troubles);
	}
}
