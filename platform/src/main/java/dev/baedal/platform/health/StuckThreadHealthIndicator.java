package dev.baedal.platform.health;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether those who must go on working still do, for the liveness probe (M46). A restart cures a thread that has ended or
 * is stuck. A database or a broker that is away is no reason: what asks them comes back with an error, or waits.
 */
public class StuckThreadHealthIndicator implements HealthIndicator {

	private final BooleanSupplier alive;
	private final BusyThreads work;
	private final Duration patience;

	/** @param patience how long one piece of work may take */
	public StuckThreadHealthIndicator(BooleanSupplier alive, BusyThreads work, Duration patience) {
		this.alive = alive;
		this.work = work;
		this.patience = patience;
	}

	@Override
	public Health health() {
		if (!alive.getAsBoolean()) {
			return Health.down().withDetail("reason", "a thread has ended that should not").build();
		}
		Duration longest = work.longest();
		return longest.compareTo(patience) > 0
				? Health.down().withDetail("reason", "stuck for " + longest.toSeconds() + " s").build()
				: Health.up().build();
	}
}
