package dev.baedal.order.domain;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How often the missing answers of an ended order were requested again.
 *
 * @param lastAt when the answers were last requested, the first time by the end of the order; null when none is missing
 */
@Embeddable
public record SettlementAsks(@Column(name = "settlement_asks") int times,
		@Column(name = "settlement_asked_at") @Nullable Instant lastAt) {

	static SettlementAsks none() {
		return new SettlementAsks(0, null);
	}

	static SettlementAsks begin(Instant now) {
		return new SettlementAsks(0, now);
	}

	boolean isDue(Instant before) {
		return lastAt != null && lastAt.isBefore(before);
	}

	SettlementAsks again(Instant now) {
		return new SettlementAsks(times + 1, now);
	}

	SettlementAsks end() {
		return new SettlementAsks(times, null);
	}
}
