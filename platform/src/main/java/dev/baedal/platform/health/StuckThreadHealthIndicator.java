package dev.baedal.platform.health;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Fails the liveness probe (M46) if a thread that must keep working has ended or is stuck: a restart cures both. An
 * unavailable database or broker does not fail the probe: a call to them returns with an error, or waits.
 */
public class StuckThreadHealthIndicator implements HealthIndicator {

	private final BooleanSupplier alive;
	private final BusyThreads work;
	private final Duration stuckAfter;

	/** @param stuckAfter time limit of one piece of work */
	public StuckThreadHealthIndicator(BooleanSupplier alive, BusyThreads work, Duration stuckAfter) {
		this.alive = alive;
		this.work = work;
		this.stuckAfter = stuckAfter;
	}

	@Override
	public Health health() {
		if (!alive.getAsBoolean()) {
			return Health.down().withDetail("reason", "a thread has ended that should not").build();
		}
		Duration longest = work.longest();
		return longest.compareTo(stuckAfter) > 0
				? Health.down().withDetail("reason", "stuck for " + longest.toSeconds() + " s").build()
				: Health.up().build();
	}
}
