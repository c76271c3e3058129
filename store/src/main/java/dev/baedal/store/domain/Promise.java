package dev.baedal.store.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * When an order is to be ready, as the store has told the customer. Each delay moves the time ahead, so that of two
 * promises the later time is the newer promise, in whatever order they are read.
 *
 * @param delayMinutes of the delay that made this promise; null for the promise of the acceptance
 * @param delayReason of that delay, for the customer
 */
@Embeddable
public record Promise(Instant promisedAt, @Nullable Integer delayMinutes, @Nullable String delayReason) {

	static @Nullable Promise atAcceptance(@Nullable Integer minutes, Instant now) {
		return minutes == null ? null : new Promise(now.plus(Duration.ofMinutes(minutes)), null, null);
	}

	/** The delay counts from the promised time, or from now if that time has passed or nothing was promised. */
	static Promise delayed(@Nullable Promise before, int minutes, @Nullable String reason, Instant now) {
		Instant from = before == null || before.promisedAt.isBefore(now) ? now : before.promisedAt;
		return new Promise(from.plus(Duration.ofMinutes(minutes)), minutes, reason);
	}

	/** Whether the same delay made the promise, and its time has not passed. */
	static boolean isMadeBy(@Nullable Promise promise, int minutes, @Nullable String reason, Instant now) {
		return promise != null && Objects.equals(promise.delayMinutes, minutes)
				&& Objects.equals(promise.delayReason, reason) && now.isBefore(promise.promisedAt);
	}

	/** The promise without the reason, which a person wrote. */
	Promise anonymous() {
		return new Promise(promisedAt, delayMinutes, null);
	}
}
