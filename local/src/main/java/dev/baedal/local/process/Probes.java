package dev.baedal.local.process;

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

import dev.baedal.local.client.Http;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Ports;

/**
 * Probes the liveness of each service, as a cluster does (M46). A service that responds 503 three times in a row is
 * reported. A service that does not respond is not reported: the cause may be an overloaded machine.
 */
final class Probes {

	static final Duration PERIOD = Duration.ofSeconds(20);
	private static final int TIMES = 3;
	private static final int DOWN = 503;

	private final Http http = new Http(Duration.ofSeconds(5));
	private final Ports ports;
	private final Supplier<List<Instance>> up;
	private final Consumer<Instance> dead;
	private final Map<Instance, Integer> failures = new ConcurrentHashMap<>();
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
		var thread = new Thread(task, "probes");
		thread.setDaemon(true);
		return thread;
	});

	/** @param up the services to probe @param dead receives a service whose probes failed three times */
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
			if (!isDown(instance)) {
				failures.remove(instance);
			}
			else if (failures.merge(instance, 1, Integer::sum) >= TIMES) {
				failures.remove(instance);
				dead.accept(instance);
			}
		}
	}

	private boolean isDown(Instance instance) {
		try {
			return http.get("http://127.0.0.1:" + ports.managementOf(instance) + "/actuator/health/liveness")
				.status() == DOWN;
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
