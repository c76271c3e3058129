package dev.baedal.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks each service whether it can still work, as a cluster's liveness probe does (M46). One that says no three times is
 * handed over. One that says nothing is not: on a full machine that is the machine's fault.
 */
final class Probes {

	static final Duration PERIOD = Duration.ofSeconds(10);
	private static final int TIMES = 3;
	private static final int NO = 503;

	private final Http http = new Http(Duration.ofSeconds(5));
	private final Ports ports;
	private final Supplier<List<Instance>> up;
	private final Consumer<Instance> dead;
	private final Map<Instance, Integer> noes = new ConcurrentHashMap<>();
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
		var thread = new Thread(task, "probes");
		thread.setDaemon(true);
		return thread;
	});

	/** @param up who is to be asked @param dead is told who said no too often */
	Probes(Ports ports, Supplier<List<Instance>> up, Consumer<Instance> dead) {
		this.ports = ports;
		this.up = up;
		this.dead = dead;
	}

	void begin(Duration period) {
		clock.scheduleWithFixedDelay(this::round, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void round() {
		for (var instance : up.get()) {
			if (!saysNo(instance)) {
				noes.remove(instance);
			}
			else if (noes.merge(instance, 1, Integer::sum) >= TIMES) {
				noes.remove(instance);
				dead.accept(instance);
			}
		}
	}

	private boolean saysNo(Instance instance) {
		try {
			return http.get("http://127.0.0.1:" + ports.managementOf(instance) + "/actuator/health/liveness")
				.status() == NO;
		}
		catch (IOException noAnswer) {
			return false;
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	void close() {
		clock.shutdownNow();
	}
}
