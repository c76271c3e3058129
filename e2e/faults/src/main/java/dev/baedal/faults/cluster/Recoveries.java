package dev.baedal.faults.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.baedal.faults.schedule.Topology;
import dev.baedal.faults.schedule.Victim;
import dev.baedal.local.programs.Program;

/** Measures in the background how long the platform needs to recover from a fault. */
record Recoveries(Processes processes, Topic topic, HitCounts hits, FaultLog faultLog, Executor threads) {

	private static final Duration FAIL_OVER = Duration.ofSeconds(30);
	private static final long POLL_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

	/**
	 * @param begun {@link System#nanoTime} of the command to start or resume
	 * @param readyMillis from then until ready
	 */
	void noteCaughtUp(String kind, Collection<Victim> victims, long begun, long readyMillis) {
		boolean broker = victims.stream().anyMatch(victim -> victim.program() == Program.KAFKA);
		List<Program> readers = broker ? Topology.CONSUMERS
				: victims.stream().map(Victim::program).filter(Topology.CONSUMERS::contains).distinct().toList();
		List<String> groups = readers.stream().map(Program::label).toList();
		int before = hits.on(readers);
		String what = String.join(" ", victims.stream().map(Victim::label).toList());
		threads.execute(() -> {
			try {
				long caughtUp = new CatchingUp(topic).await(groups, begun, () -> hits.on(readers) != before);
				faultLog.recovered(new Incident(kind, what, readyMillis, caughtUp));
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	/** Measures the time from now until the relay of another replica works. */
	void noteFailOver(Victim from, Collection<Victim> replicas) {
		List<Victim> others = replicas.stream().filter(each -> !each.equals(from)).toList();
		long begun = System.nanoTime();
		threads.execute(() -> {
			while (System.nanoTime() - begun < FAIL_OVER.toNanos()) {
				if (others.stream().anyMatch(processes::carriesEvents)) {
					faultLog.failedOver(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
					return;
				}
				LockSupport.parkNanos(POLL_EVERY_NANOS);
			}
			faultLog.log("no other relay of %s took over within %d s".formatted(from.program().label(),
					FAIL_OVER.toSeconds()));
		});
	}
}
