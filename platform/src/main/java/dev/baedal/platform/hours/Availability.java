package dev.baedal.platform.hours;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * When a shop takes orders: while its owner lets it, and within its hours.
 *
 * @param open whether the owner lets it
 * @param pausedUntil from then on it takes orders although it is not open; null if its owner opens it
 * @param hours null if it is always open
 */
public record Availability(boolean open, @Nullable Instant pausedUntil, @Nullable OpeningHours hours) {

	public boolean isPausedAt(Instant now) {
		return !open && (pausedUntil == null || now.isBefore(pausedUntil));
	}

	public boolean isOpenAt(Instant now) {
		return !isPausedAt(now) && (hours == null || hours.isOpenAt(now));
	}

	/**
	 * The first moment from now on at which it is open, which is now if it is open.
	 *
	 * @return empty if none is known
	 */
	public Optional<Instant> opensAt(Instant now) {
		if (isPausedAt(now)) {
			return Optional.ofNullable(pausedUntil).flatMap(this::opensWithinHours);
		}
		return opensWithinHours(now);
	}

	/** @return empty if it is closed, or has no end in sight */
	public Optional<Instant> closesAt(Instant now) {
		return hours == null || isPausedAt(now) ? Optional.empty() : hours.closesAt(now);
	}

	/** Whether the answers may change although nobody changes the shop. */
	public boolean dependsOnTime() {
		return hours != null || pausedUntil != null;
	}

	private Optional<Instant> opensWithinHours(Instant from) {
		return hours == null ? Optional.of(from) : hours.opensAt(from);
	}
}
