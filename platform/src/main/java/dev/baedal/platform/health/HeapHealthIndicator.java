package dev.baedal.platform.health;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Fails the liveness probe (M46) if the heap is still full after a garbage collection: then only a restart helps. */
class HeapHealthIndicator implements HealthIndicator {

	private final Supplier<List<MemoryUsage>> afterCollection;
	private final double most;

	/** @param most share of the old generation that may be in use after a collection, 0 to 1 */
	HeapHealthIndicator(double most) {
		this(HeapHealthIndicator::oldGenerations, most);
	}

	HeapHealthIndicator(Supplier<List<MemoryUsage>> afterCollection, double most) {
		this.afterCollection = afterCollection;
		this.most = most;
	}

	@Override
	public Health health() {
		double used = afterCollection.get().stream().mapToDouble(HeapHealthIndicator::share).max().orElse(0);
		Health.Builder health = used > most ? Health.down() : Health.up();
		return health.withDetail("usedAfterCollection", Math.round(used * 100) + " %").build();
	}

	private static double share(MemoryUsage usage) {
		return (double) usage.getUsed() / (usage.getMax() > 0 ? usage.getMax() : Runtime.getRuntime().maxMemory());
	}

	/** Eden and survivor pools support no usage threshold; the old generation does. */
	private static List<MemoryUsage> oldGenerations() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported()
					&& pool.getCollectionUsage() != null)
			.map(pool -> pool.getCollectionUsage())
			.toList();
	}
}
