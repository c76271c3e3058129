package dev.baedal.faults.cluster;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Records and prints the faults that were injected, and how the platform recovered. */
public final class FaultLog {

	private final long begun = System.nanoTime();
	private final ConcurrentLinkedQueue<Incident> incidents = new ConcurrentLinkedQueue<>();
	private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
	private final ConcurrentLinkedQueue<String> harnessFailures = new ConcurrentLinkedQueue<>();
	private final ConcurrentLinkedQueue<Long> failOvers = new ConcurrentLinkedQueue<>();
	private final AtomicInteger kills = new AtomicInteger();
	private final PrintStream out;

	public FaultLog(PrintStream out) {
		this.out = out;
	}

	/** Prints a line with the time since the start. */
	public void log(String line) {
		Duration since = Duration.ofNanos(System.nanoTime() - begun);
		out.printf("  %3d:%02d  %s%n", since.toMinutes(), since.toSecondsPart(), line);
	}

	void killed(int processes) {
		kills.addAndGet(processes);
	}

	public void injected(String kind) {
		counts.computeIfAbsent(kind, any -> new AtomicInteger()).incrementAndGet();
	}

	void recovered(Incident incident) {
		incidents.add(incident);
	}

	/** @param millis from the loss of the lease's owner until another replica's relay worked */
	void failedOver(long millis) {
		failOvers.add(millis);
	}

	public List<Long> failOvers() {
		return List.copyOf(failOvers);
	}

	/** An action that the harness could not do; the report counts it as a violation. */
	void harnessFailure(String what) {
		log("! " + what);
		harnessFailures.add(what);
	}

	public int kills() {
		return kills.get();
	}

	public List<Incident> incidents() {
		return List.copyOf(incidents);
	}

	/** The number of injected faults, by kind. */
	public Map<String, Integer> counts() {
		Map<String, Integer> result = new TreeMap<>();
		counts.forEach((kind, count) -> result.put(kind, count.get()));
		return result;
	}

	public List<String> harnessFailures() {
		return List.copyOf(harnessFailures);
	}
}
