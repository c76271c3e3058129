package dev.baedal.store.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How long a store needs from acceptance until an order is ready.
 *
 * @param minutes usually; null for a store that promises no time
 * @param rushMinutes added while the store is busy
 */
@Embeddable
public record PreparationTime(@Column(name = "usual_minutes") @Nullable Integer minutes, int rushMinutes) {

	static final PreparationTime NONE = new PreparationTime(null, 0);

	/** The minutes that an acceptance promises now; null for none. */
	@Nullable
	Integer now() {
		return minutes == null ? null : Integer.valueOf(minutes + rushMinutes);
	}
}
