package dev.baedal.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.baedal.faults.schedule.Lane;
import dev.baedal.faults.schedule.Planned;
import dev.baedal.faults.schedule.Schedule;
import dev.baedal.faults.cluster.FaultLog;
import dev.baedal.faults.cluster.RunningCluster;

/**
 * Injects the scheduled faults, one thread a lane. A fault that a slow machine has no time for is skipped and logged.
 */
record FaultInjector(Schedule schedule, RunningCluster cluster, FaultLog faultLog) {

	/** Returns when the last fault is over. */
	void run() throws InterruptedException, ExecutionException {
		long begun = System.nanoTime();
		ExecutorService threads = Executors.newFixedThreadPool(Lane.values().length);
		try {
			List<CompletableFuture<Void>> lanes = new ArrayList<>();
			for (Lane lane : Lane.values()) {
				lanes.add(CompletableFuture.runAsync(() -> inject(schedule.of(lane), begun), threads));
			}
			CompletableFuture.allOf(lanes.toArray(CompletableFuture<?>[]::new)).get();
			cluster.pause(left(begun, schedule.length()));
		}
		finally {
			threads.shutdownNow();
		}
	}

	private void inject(List<Planned> faults, long begun) {
		try {
			for (Planned planned : faults) {
				cluster.pause(left(begun, planned.at()));
				if (left(begun, schedule.length().minus(planned.fault().length())).isZero()) {
					faultLog.log("no time left for: " + planned.fault());
					continue;
				}
				faultLog.log(planned.fault().toString());
				faultLog.injected(planned.fault().kind());
				planned.fault().inject(cluster);
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static Duration left(long begun, Duration until) {
		Duration left = until.minusNanos(System.nanoTime() - begun);
		return left.isNegative() ? Duration.ZERO : left;
	}
}
