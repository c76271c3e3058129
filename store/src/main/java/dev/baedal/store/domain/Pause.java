package dev.baedal.store.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A pause of a store that states how long it lasts, or why.
 *
 * @param pausedUntil its end, at which nobody has to act; null if the owner ends it
 * @param minutes as the owner gave them; null if the owner ends it
 * @param pauseReason of the owner
 */
@Embeddable
public record Pause(@Nullable Instant pausedUntil, @Column(name = "pause_minutes") @Nullable Integer minutes,
		@Nullable String pauseReason) {

	static Pause beginning(@Nullable Integer minutes, @Nullable String reason, Instant now) {
		return new Pause(minutes == null ? null : now.plus(Duration.ofMinutes(minutes)), minutes, reason);
	}

	boolean isOver(Instant now) {
		return pausedUntil != null && !now.isBefore(pausedUntil);
	}

	/** Whether the same command began this pause, and it lasts. */
	boolean isBegunBy(@Nullable Integer minutes, @Nullable String reason, Instant now) {
		return Objects.equals(this.minutes, minutes) && Objects.equals(pauseReason, reason) && !isOver(now);
	}
}
